import { decodeFile, decodeNamed } from "../text/decode-file.ts";
import { parseMarkup } from "../markup/parse-markup.ts";
import { paragraphsOf } from "../markup/paragraphs-of.ts";
import { plainParagraphs } from "../text/plain-paragraphs.ts";
import type { MailPart } from "./parse-mime.ts";

/** List the paragraphs of a mail: its plain text, else its HTML. Attachments are no text of it. */
export async function mailParagraphs(parts: readonly MailPart[]): Promise<readonly string[]> {
  const inline = parts.filter(({ headers }) => !/^\s*attachment/i.test(headers.get("content-disposition") ?? ""));
  const plain = inline.filter(({ type }) => type.value === "text/plain" || type.value === "");
  const paragraphs = plain.flatMap((part) =>
    plainParagraphs(
      part.type.parameters.get("format")?.toLowerCase() === "flowed"
        ? unflow(decodePart(part), part.type.parameters.get("delsp")?.toLowerCase() === "yes")
        : decodePart(part),
    ),
  );
  if (paragraphs.length > 0) return paragraphs;
  const html = inline.find(({ type }) => type.value === "text/html");
  return html === undefined ? [] : paragraphsOf((await parseMarkup(decodePart(html), "html")).root);
}

/** Decode a part as it says, or as Dateline reads files where it says nothing or something unknown. */
export function decodePart({ bytes, type }: MailPart): string {
  const charset = type.parameters.get("charset");
  const named = charset === undefined || /^(?:us-ascii|unknown)/i.test(charset) ? null : decodeNamed(bytes, charset);
  return named ?? decodeFile(bytes).text;
}

/** Undo `format=flowed` (RFC 3676): a line that ends in a space goes on, within the same depth of quotes; `-- ` signs. Where words have no spaces between them, the space is only a sign and goes (`delsp`). */
function unflow(text: string, isSpaceDeleted: boolean): string {
  const lines: string[] = [];
  let isOpen = false;
  let depth = 0;
  for (const raw of text.split(/\r\n|\n|\r/)) {
    const quotes = /^>*/.exec(raw)![0].length;
    const line = raw.slice(quotes).replace(/^ /, "");
    const last = lines.length - 1;
    if (isOpen && quotes === depth && line !== "-- ")
      lines[last] = `${isSpaceDeleted ? lines[last]!.slice(0, -1) : lines[last]!}${line}`;
    else lines.push(quotes > 0 ? `${">".repeat(quotes)} ${line}` : line);
    isOpen = line.endsWith(" ") && line !== "-- ";
    depth = quotes;
  }
  return lines.join("\n");
}
