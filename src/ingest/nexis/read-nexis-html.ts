import type { FileView } from "../detect/file-view.ts";
import type { Complaint, Draft, Drafts } from "../document.ts";
import { attributeOf, hasClass, walk, type Element, type Node } from "../markup/element.ts";
import { parseMarkup } from "../markup/parse-markup.ts";
import { counter, labelForm, readBlocks, type Block } from "./read-blocks.ts";

/** Say whether a page is Nexis's old download: each document lies in a `DOCFULL` that is hidden from browsers. */
export function tellsNexisHtml({ head }: FileView): boolean {
  return /<DOCFULL>|<A NAME="DOC_ID_\d/i.test(head) && /<html/i.test(head);
}

/**
 * Read the download, one article a document. Its classes have other numbers in each file, so what is centred is told by the styles
 * that the file gives them; the order of the parts is the text download's.
 */
export async function readNexisHtml({ decoded }: FileView): Promise<Drafts> {
  const { root } = await parseMarkup(decoded.text, "html");
  const centred = [...decoded.text.slice(0, 20_000).matchAll(/\.(c\d{1,3})\s*\{[^}]{0,200}text-align:\s*center/gi)].map(
    (match) => match[1]!.toLowerCase(),
  );
  const drafts: Draft[] = [];
  const complaints: Complaint[] = [...decoded.complaints];
  for (const document of splitDocuments(root, new Set(centred))) {
    const draft = readBlocks(document, -1);
    if (draft.source === null && draft.day?.date === null) complaints.push(missing(draft));
    else drafts.push(draft);
  }
  return { drafts, complaints };
}

/** A document begins at its anchor, or at its counter where it has none before it; the cover stands before the first. */
function splitDocuments(root: Element, centred: ReadonlySet<string>): Block[][] {
  const documents: Block[][] = [];
  walk(root, (element) => {
    if (element.name === "a" && /^DOC_ID_\d/i.test(attributeOf(element, "name"))) documents.push([]);
    if (element.name !== "p" && element.name !== "tr") return true;
    const lines = linesIn(element);
    if (lines.length === 1 && counter.test(lines[0]!)) {
      if (documents.at(-1)?.length !== 0) documents.push([]);
    } else if (lines.length > 0)
      documents.at(-1)?.push({
        lines,
        isCentred: element.name === "p" && [...centred].some((name) => hasClass(element, name)),
        label: element.name === "p" ? (labelForm.exec(lines[0]!)?.[1]?.trim() ?? null) : null,
      });
    return false;
  });
  return documents.filter((document) => document.length > 0);
}

/** The visible lines of a paragraph, parted at `br`; the cells of a table's row are parted by spaces. */
function linesIn(element: Element): string[] {
  const parts: string[] = [];
  const collect = (node: Node): void => {
    if (typeof node === "string") parts.push(node.replace(/[\s\u00A0]+/g, " "));
    else if (node.name === "br") parts.push("\n");
    else if (node.name !== "style" && node.name !== "script") {
      node.children.forEach(collect);
      if (node.name === "td" || node.name === "th") parts.push(" ");
    }
  };
  element.children.forEach(collect);
  return parts
    .join("")
    .split("\n")
    .map((line) => line.replace(/ +/g, " ").trim())
    .filter((line) => line !== "");
}

/** Nexis writes that it is sorry where it cannot give a document. */
function missing({ paragraphs, title }: Draft): Complaint {
  const said = (title || paragraphs[0] || "").slice(0, 120);
  return {
    kind: "record-missing",
    message: `A document of the download is not in it: “${said}”`,
    advice: "It is not listed; the others are. Fetch it again from Nexis.",
  };
}
