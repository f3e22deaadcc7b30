/** The downloads as a DCAT 3 catalogue in JSON-LD, so that data portals can harvest them. */
import { licenceOf } from "./export/data-package.ts";
import type { Site } from "./manifest.ts";
import { siteAddress } from "./sitemap.ts";
import type { Source } from "./sources.ts";

/** One file of a dataset. */
export interface CataloguedFile {
  /** Path below the site's own address. */
  readonly path: string;
  readonly label: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A table with its files, as the data page and catalogues name it. */
export interface CataloguedLayer {
  readonly id: string;
  readonly title: string;
  readonly describes: string;
  /** ISO day of the newest check, or edition. */
  readonly date: string;
  /** Every licence that its rows bear, one at least. */
  readonly licences: readonly string[];
  readonly sources: readonly Source[];
  readonly files: readonly CataloguedFile[];
}

/** Where the catalogue stands among the site's files. */
const ABOVE = "../";

/** The catalogue. Addresses are whole once the site names its own; until then they are told from the catalogue's own place. */
export function dcatCatalogue(site: Site, version: string, layers: readonly CataloguedLayer[]): object {
  const at = (path: string): string =>
    site.siteUrl === undefined ? ABOVE + path : siteAddress(site.siteUrl, path);
  const publisher = { "@type": "foaf:Organization", "foaf:name": site.name };
  return {
    "@context": {
      dcat: "http://www.w3.org/ns/dcat#",
      dct: "http://purl.org/dc/terms/",
      foaf: "http://xmlns.com/foaf/0.1/",
      spdx: "http://spdx.org/rdf/terms#",
      xsd: "http://www.w3.org/2001/XMLSchema#",
    },
    "@id": at("data/"),
    "@type": "dcat:Catalog",
    "dct:title": site.name,
    "dct:description": site.tagline,
    "dct:language": "en-GB",
    "dct:publisher": publisher,
    "dct:license": { "@id": licenceAddress(site.licence) },
    "dcat:version": version,
    "dct:spatial": { "@type": "dct:Location", "dct:title": site.area },
    "dcat:dataset": layers.map((layer) => ({
      "@id": at(`data/#${layer.id}`),
      "@type": "dcat:Dataset",
      "dct:identifier": layer.id,
      "dct:title": layer.title,
      "dct:description": layer.describes,
      "dct:publisher": publisher,
      ...(layer.date === "" ? {} : { "dct:modified": { "@type": "xsd:date", "@value": layer.date } }),
      "dct:license": licenceNodes(layer.licences),
      "dct:source": layer.sources.map(({ url }) => ({ "@id": url })),
      "dct:rights": layer.sources.map(({ attribution }) => attribution),
      "dcat:distribution": layer.files.map(({ path, label, mediaType, bytes, sha256 }) => ({
        "@type": "dcat:Distribution",
        "dct:title": `${layer.title} as ${label}`,
        "dcat:downloadURL": { "@id": at(path) },
        "dcat:accessURL": { "@id": at("data/") },
        "dcat:mediaType": mediaType,
        "dcat:byteSize": bytes,
        "dct:license": licenceNodes(layer.licences),
        "spdx:checksum": {
          "@type": "spdx:Checksum",
          "spdx:algorithm": { "@id": "spdx:checksumAlgorithm_sha256" },
          "spdx:checksumValue": sha256,
        },
      })),
    })),
  };
}

/** One licence as a node, several as a list of them. */
function licenceNodes(ids: readonly string[]): object {
  const nodes = ids.map((id) => ({ "@id": licenceAddress(id) }));
  return nodes.length === 1 && nodes[0] !== undefined ? nodes[0] : nodes;
}

function licenceAddress(id: string): string {
  const licence = licenceOf(id);
  return "path" in licence && typeof licence.path === "string"
    ? licence.path
    : `https://spdx.org/licenses/${id}.html`;
}
