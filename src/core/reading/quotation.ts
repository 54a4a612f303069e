import { dateInWords } from "../date/date-words.ts";

/** Words with what a reader needs to cite them. */
export interface Quotation {
  readonly words: string;
  readonly title: string;
  /** Null where the text does not say. */
  readonly source: string | null;
  readonly date: string | null;
  readonly link: string;
  /** Which bytes have which SHA-256, as `formatFileHash` says it; absent where it is not wanted. */
  readonly fileHash?: string | undefined;
}

/**
 * Write words with their source as plain text: `“It rained.” Storm over Odal, The Odal Post, 2 January 2025. https://…`, and the hash in a
 * line of its own; white space becomes one space.
 */
export function formatQuotation({ words, title, source, date, link, fileHash }: Quotation): string {
  const quoted = words.replace(/\s+/gu, " ").trim();
  const from = [title, source, date === null ? null : dateInWords(date)].filter((part) => part !== null && part !== "");
  return `“${quoted}” ${from.join(", ")}. ${link}${fileHash === undefined ? "" : `\n${fileHash}`}`;
}
