import { startsWithBytes, type FileView } from "./detect/file-view.ts";
import { readPdf } from "./pdf/read-pdf.ts";
import { readDocx } from "./docx/read-docx.ts";
import { readEpub } from "./epub/read-epub.ts";
import { readOdt } from "./odt/read-odt.ts";
import { readWarc } from "./warc/read-warc.ts";
import type { Format } from "./formats.ts";
import { readXlsx } from "./spreadsheet/read-xlsx.ts";
import { readRtf, tellsRtf } from "./rtf/read-rtf.ts";
import { tellsWarc } from "./warc/open-warc.ts";
import { readZipDirectory } from "./zip/zip-directory.ts";

/** Say whether a file is a ZIP. */
export function isZip({ bytes }: FileView): boolean {
  return startsWithBytes(bytes, "PK\x03\x04") || startsWithBytes(bytes, "PK\x05\x06");
}

/** Say whether a file is packed with gzip. */
export function isGzip({ bytes }: FileView): boolean {
  return startsWithBytes(bytes, "\x1f\x8b");
}

/** A PDF's mark may stand behind other bytes, within the first thousand. */
function tellsPdf({ bytes }: FileView): boolean {
  for (let at = 0; at < Math.min(1024, bytes.length); at++)
    if (bytes[at] === 0x25 && startsWithBytes(bytes, "%PDF-", at)) return true;
  return false;
}

/** Documents that are ZIPs are told by the files in them. */
function holds(test: (names: ReadonlySet<string>) => boolean): (view: FileView) => boolean {
  return (view) => isZip(view) && test(new Set((readZipDirectory(view.bytes) ?? []).map(({ name }) => name)));
}

/** The formats that are no text, told by their first bytes and what lies in them. */
export const binaryFormats: readonly Format[] = [
  { label: "PDF", tells: tellsPdf, read: readPdf },
  { label: "RTF", tells: tellsRtf, read: readRtf },
  {
    label: "Word file",
    tells: holds(
      (names) =>
        names.has("word/document.xml") ||
        (names.has("[Content_Types].xml") && [...names].some((name) => name.startsWith("word/"))),
    ),
    read: readDocx,
  },
  { label: "Workbook", tells: holds((names) => names.has("xl/workbook.xml")), read: readXlsx },
  { label: "EPUB", tells: holds((names) => names.has("META-INF/container.xml")), read: readEpub },
  {
    label: "Workbook",
    // Its first file says, unpacked, what it is.
    tells: (view) => isZip(view) && startsWithBytes(view.bytes, "application/vnd.oasis.opendocument.spreadsheet", 38),
    read: readOdt,
  },
  {
    label: "OpenDocument text",
    tells: holds((names) => names.has("content.xml") && names.has("mimetype")),
    read: readOdt,
  },
  { label: "Web archive", tells: tellsWarc, read: readWarc },
];
