import type { FileView } from "../detect/file-view.ts";
import type { Drafts } from "../document.ts";
import { deepComplaint } from "../markup/cut-complaint.ts";
import { findAll, hasClass, lineOf, type Element } from "../markup/element.ts";
import { parseMarkup } from "../markup/parse-markup.ts";
import { joinLines } from "../text/join-lines.ts";

const lineClasses = ["ocr_line", "ocr_textfloat", "ocr_header", "ocr_caption", "ocrx_line"];

/** Say whether a text is hOCR: HTML whose elements are classed as parts of a scanned page. */
export function tellsHocr({ head }: FileView): boolean {
  return /class\s*=\s*["'](?:ocr_page|ocr_carea|ocrx_block|ocr_par|ocr_line)\b/.test(head);
}

/** Read scanned pages: one article, a paragraph each `ocr_par`. Its date is in the file's name or folders alone. */
export async function readHocr({ decoded }: FileView): Promise<Drafts> {
  const markup = await parseMarkup(decoded.text, "html");
  const { root } = markup;
  const found = findAll(root, marked("ocr_par"), true);
  const groups = found.length > 0 ? found : findAll(root, marked("ocr_carea", "ocrx_block", "ocr_page"), true);
  const paragraphs = groups.map(
    (group) => joinLines(findAll(group, marked(...lineClasses), true).map(lineOf)) || lineOf(group),
  );
  return {
    drafts: [{ paragraphs, mayTakeNameDate: true }],
    complaints: [...decoded.complaints, ...deepComplaint(markup)],
  };
}

function marked(...names: readonly string[]): (element: Element) => boolean {
  return (element) => names.some((name) => hasClass(element, name));
}
