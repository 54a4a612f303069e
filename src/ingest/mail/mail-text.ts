import type { Complaint } from "../document.ts";
import { decodeFile, decodeNamed, type DecodedFile } from "../text/decode-file.ts";
import { parseMarkup } from "../markup/parse-markup.ts";
import { paragraphsOf } from "../markup/paragraphs-of.ts";
import { plainParagraphs } from "../text/plain-paragraphs.ts";
import { isAttached } from "./mail-attachments.ts";
import type { MailPart } from "./parse-mime.ts";

/** The text of a mail, and what is to be said of the reading. */
export interface MailText {
  readonly paragraphs: readonly string[];
  readonly complaints: readonly Complaint[];
}

/** Read the text of a mail: its plain text, else its HTML. Attachments are no text of it. */
export async function readMailText(parts: readonly MailPart[]): Promise<MailText> {
  const inline = parts.filter((part) => !isAttached(part));
  const complaints: Complaint[] = [];
  const decode = (part: MailPart) => {
    const decoded = decodePart(part);
    complaints.push(...decoded.complaints);
    return decoded.text;
  };
  const plain = inline.filter(({ type }) => type.value === "text/plain" || type.value === "");
  const paragraphs = plain.flatMap((part) =>
    plainParagraphs(
      part.type.parameters.get("format")?.toLowerCase() === "flowed"
        ? unflow(decode(part), part.type.parameters.get("delsp")?.toLowerCase() === "yes")
        : decode(part),
    ),
  );
  if (paragraphs.length > 0) return { paragraphs, complaints };
  const html = inline.find(({ type }) => type.value === "text/html");
  if (html === undefined) return { paragraphs: [], complaints };
  return { paragraphs: paragraphsOf((await parseMarkup(decode(html), "html")).root), complaints };
}

/** Decode a part as it says, or as Dateline reads files where it says nothing or something unknown. */
export function decodePart({ bytes, type }: MailPart): Pick<DecodedFile, "text" | "complaints"> {
  const charset = type.parameters.get("charset");
  const named = charset === undefined || /^(?:us-ascii|unknown)/i.test(charset) ? null : decodeNamed(bytes, charset);
  return named === null ? decodeFile(bytes) : { text: named, complaints: [] };
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
