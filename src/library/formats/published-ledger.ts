import { parseJsonObject } from "./parse-json.ts";

/** The corrections that a library was built with. */
export interface PublishedLedger {
  /** JSON lines, as in `seeds/ledger.jsonl`, without the lines that are none. */
  readonly text: string;
  /** Why corrections no longer fit, by id of the correction. */
  readonly stale: Readonly<Record<string, string>>;
}

/** Read the file of a library's corrections. Throws an error worded for the reader when it is not one or is cut short. */
export function parsePublishedLedger(text: string): PublishedLedger {
  return parseJsonObject<PublishedLedger>(text, "ledger", ["text", "stale"]);
}
