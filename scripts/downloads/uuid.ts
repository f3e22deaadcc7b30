/** Version 5 UUIDs (RFC 9562): the same name gives the same id, on every machine. */
import { createHash } from "node:crypto";

/** The namespace of all maps that this project builds: the version 5 UUID of its name among names of domains. */
const NAMESPACE = uuid5("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "community-action-map");

/** The namespace of one map's ids, by the key of its site. */
export function mapNamespace(siteKey: string): string {
  return uuid5(NAMESPACE, siteKey);
}

/** The version 5 UUID of a name in a namespace. */
export function uuid5(namespace: string, name: string): string {
  const space = Buffer.from(namespace.replaceAll("-", ""), "hex");
  const bytes = createHash("sha1").update(space).update(name, "utf8").digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
