import type { FileView } from "../detect/file-view.ts";
import type { Drafts } from "../document.ts";
import { cutComplaint, deepComplaint } from "../markup/cut-complaint.ts";
import {
  attributeOf,
  childOf,
  childrenOf,
  findAll,
  lineOf,
  localName,
  named,
  rawText,
  type Element,
} from "../markup/element.ts";
import { parseMarkup } from "../markup/parse-markup.ts";
import { rootName } from "../markup/root-name.ts";
import { joinLines } from "../text/join-lines.ts";

/** Say whether a text is PAGE, the layout of a scanned page as Transkribus and OCR-D write it. */
export function tellsPageXml({ head }: FileView): boolean {
  return rootName(head) === "pcgts";
}

/** Read a scanned page: one article, a paragraph a region of text, in the order of reading where it is given. Its date is in its name or folders alone. */
export async function readPageXml({ decoded }: FileView): Promise<Drafts> {
  const markup = await parseMarkup(decoded.text, "xml");
  const { root } = markup;
  const regions = findAll(root, (element) => localName(element) === "textregion");
  const byId = new Map(regions.map((region) => [attributeOf(region, "id"), region]));
  const ordered = named(root, "readingorder").flatMap((order) =>
    named(order, "regionrefindexed", "regionref").flatMap(
      (reference) => byId.get(attributeOf(reference, "regionref")) ?? [],
    ),
  );
  const inOrder = [...new Set([...ordered, ...regions])];
  return {
    drafts: [{ paragraphs: inOrder.map(readRegion), mayTakeNameDate: true }],
    complaints: [...decoded.complaints, ...cutComplaint(decoded.text, "pcgts"), ...deepComplaint(markup)],
  };
}

/** The text stands at lines, or at the region alone, or at words alone. */
function readRegion(region: Element): string {
  const lines = childrenOf(region, "textline").map(
    (line) => textOf(line) || childrenOf(line, "word").map(textOf).join(" "),
  );
  return joinLines(lines.some((line) => line !== "") ? lines : textLines(region));
}

/** Of several readings the first is the best. */
function textOf(element: Element): string {
  const reading = childOf(element, "textequiv");
  return reading === null ? "" : lineOf(childOf(reading, "unicode"));
}

function textLines(region: Element): string[] {
  const reading = childOf(region, "textequiv");
  const text = reading === null ? null : childOf(reading, "unicode");
  return text === null ? [] : rawText(text).split(/\r\n|\n|\r/);
}
