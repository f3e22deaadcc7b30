/** What export formats need of Node: SQLite's bytes from its package. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { ExportTools } from "../../src/io/export/format.ts";

/** Tools for the build and for tests. */
export const NODE_TOOLS: ExportTools = {
  sqlite: async () => {
    const path = createRequire(import.meta.url).resolve("sql.js/dist/sql-wasm.wasm");
    return new Uint8Array(await readFile(path)).buffer;
  },
};
