import { headElementId, parseHead } from "../../src/library/formats/head.ts";
import type { Head } from "../../src/library/formats/head.ts";

/** The environment of a terminal, where nobody is testing; without seeds, those of the configuration. */
export function terminalEnvironment(seeds?: string): NodeJS.ProcessEnv {
  const { VITEST: _, NODE_ENV: __, DATELINE_SEEDS: ___, ...rest } = process.env;
  return { ...rest, ...(seeds !== undefined && { DATELINE_SEEDS: seeds }), NO_COLOR: "1" };
}

/** The head that was built into a page. */
export function readHead(html: string): Head {
  const element = new RegExp(`<script type="application/json" id="${headElementId}">(.*?)</script>`, "u").exec(html);
  return parseHead(element?.[1] ?? "");
}
