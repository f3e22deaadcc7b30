import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { type Connect, defineConfig, type Plugin } from "vite";
import { withPlainPages } from "./scripts/plain-pages.ts";
import { withSiteWords } from "./scripts/site-words.ts";
import type { Manifest } from "./src/core/publish/manifest.ts";

/** What a built page may load and do. A street basemap's host is added by whoever configures one. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  // The points of the map come from a worker of the page's own.
  "connect-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The policy of a page: the builder of embeds shows one in a frame of this site. */
function policyOf(path: string): string {
  return path.includes("embed/builder/") ? `${POLICY}; frame-src 'self'` : POLICY;
}

/** Puts the policy into built pages; the development server needs inline styles and a socket. */
function contentSecurityPolicy(): Plugin {
  return {
    name: "content-security-policy",
    apply: "build",
    transformIndexHtml: (_html, { path }) => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: policyOf(path) },
        injectTo: "head-prepend",
      },
    ],
  };
}

/** Puts what `site.json` calls the map into the pages, as the last `npm run layers` read it. */
function siteWords(): Plugin {
  let manifest = "";
  return {
    name: "site-words",
    configResolved: ({ publicDir }) => {
      manifest = join(publicDir, "layers", "manifest.json");
    },
    transformIndexHtml: (html) => {
      if (!existsSync(manifest)) return html;
      // Our own build wrote it.
      const { site } = JSON.parse(readFileSync(manifest, "utf8")) as Pick<Manifest, "site">;
      return withSiteWords(html, site);
    },
  };
}

/** Leads on from a page that needs a script to those that need none. */
function plainPages(): Plugin {
  return { name: "plain-pages", transformIndexHtml: withPlainPages };
}

/** Serves pages of the build (`public/project/x/index.html`) at their own address, and leads to it from the one without its stroke, as a static host does. */
function pagesInFolders(): Plugin {
  const leadOn =
    (folder: string): Connect.NextHandleFunction =>
    (request, response, next) => {
      const [path = "", query] = (request.url ?? "").split("?");
      const after = query === undefined ? "" : `?${query}`;
      const isPage = (of: string): boolean => of !== "/" && existsSync(join(folder, of, "index.html"));
      if (path.endsWith("/") && isPage(path)) request.url = `${path}index.html${after}`;
      else if (!/\.\w+$/.test(path) && isPage(path)) {
        response.writeHead(301, { location: `${path}/${after}` }).end();
        return;
      }
      next();
    };
  return {
    name: "pages-in-folders",
    configureServer: ({ config, middlewares }) => void middlewares.use(leadOn(config.publicDir)),
    configurePreviewServer: ({ config, middlewares }) =>
      void middlewares.use(leadOn(join(config.root, config.build.outDir))),
  };
}

/** Pages that run code: the explorer, and those which stand alone. */
const ENTRIES = ["", "brief/", "submit/", "check/", "embed/", "embed/builder/"]
  .map((folder) => `${folder}index.html`)
  .filter((file) => existsSync(file));

export default defineConfig({
  base: "./",
  // Pages in folders: an address of none is not found, as on a static host, and not the explorer.
  appType: "mpa",
  plugins: [react(), contentSecurityPolicy(), plainPages(), siteWords(), pagesInFolders()],
  server: { port: 5173, strictPort: true, host: "localhost" },
  preview: { port: 4173, strictPort: true, host: "localhost" },
  worker: { format: "es" },
  build: {
    target: "es2022",
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { input: ENTRIES },
  },
});
