import { decodeInUrl } from "../../core/text/encode-in-url.ts";
import { decodeWords, readParameters } from "./mime-headers.ts";
import type { MailPart } from "./parse-mime.ts";

/** Types of what mail programs attach for each other: pictures, signatures, invitations, reports of delivery. */
const unread =
  /^(?:image|audio|video|font)\/|^(?:text\/(?:calendar|x?-?vcard|directory|rfc822-headers)|message\/|application\/(?:pgp-|pkcs7|x-pkcs7|ms-tnef|ics))/;
const unreadEndings = /\.(?:ics|vcf|asc|sig|p7[ms]|dat|png|jpe?g|gif|webp|svg|html?\.sig)$/i;

/** A mail's attachments that may hold a text: name (never a path) and content. */
export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Say whether a part is a file that came with the mail and no text of it. */
export function isAttached({ headers, type }: MailPart): boolean {
  return (
    /^\s*attachment/i.test(headers.get("content-disposition") ?? "") ||
    (nameOf(headers, type.parameters) !== "" && !type.value.startsWith("text/") && type.value !== "")
  );
}

/** List the attachments of a mail that may hold a text, those without a name as `attachment-2`. */
export function attachmentsOf(parts: readonly MailPart[]): Attachment[] {
  return parts.flatMap((part, i) => {
    if (!isAttached(part) || unread.test(part.type.value)) return [];
    const name = nameOf(part.headers, part.type.parameters) || `attachment-${i + 1}`;
    return part.bytes.length === 0 || unreadEndings.test(name) ? [] : [{ name, bytes: part.bytes }];
  });
}

/** `filename` of the disposition or `name` of the type, in encoded words or as RFC 2231 has it; only what stands after the last slash. */
function nameOf(headers: MailPart["headers"], ofType: ReadonlyMap<string, string>): string {
  const { parameters } = readParameters(headers.get("content-disposition"));
  const extended = /^[\w-]*'[\w-]*'(.*)$/.exec(parameters.get("filename*") ?? ofType.get("name*") ?? "")?.[1];
  const plain = parameters.get("filename") ?? parameters.get("filename*0") ?? ofType.get("name") ?? "";
  const name = extended === undefined ? decodeWords(plain) : decodeInUrl(extended);
  return name
    .slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1)
    .replace(/\p{Cc}/gu, "")
    .trim()
    .slice(0, 200);
}
