import { takeHead } from "../dates/header-day.ts";
import type { FileView } from "../detect/file-view.ts";
import type { Drafts } from "../document.ts";
import { draftOfPages, type StyledParagraph } from "../docx/draft-of-pages.ts";
import { deepComplaint } from "../markup/cut-complaint.ts";
import {
  attributeOf,
  childOf,
  childrenOf,
  firstNamed,
  lineOf,
  localName,
  type Element,
  type Markup,
} from "../markup/element.ts";
import { parseMarkup } from "../markup/parse-markup.ts";
import { rootName } from "../markup/root-name.ts";
import { readSheets } from "../spreadsheet/read-sheets.ts";
import { decodeFile } from "../text/decode-file.ts";
import { partsOf } from "../zip/parts-of.ts";

/** Read an OpenDocument text or sheet. */
export async function readOdt({ bytes }: FileView): Promise<Drafts> {
  const parts = partsOf(bytes);
  const content = await parts?.read("content.xml");
  if (parts === null || content === undefined || content === null) return { drafts: [], complaints: [damaged] };
  const markup = await parseMarkup(decodeFile(content).text, "xml");
  const meta = await parts.read("meta.xml");
  const about = meta === null ? null : (await parseMarkup(decodeFile(meta).text, "xml")).root;
  return readContent(markup, about);
}

/** Say whether a text is an OpenDocument file in one piece (`.fodt`, `.fods`). */
export function tellsFlatOdt({ head }: FileView): boolean {
  return rootName(head) === "document" && head.includes("urn:oasis:names:tc:opendocument:xmlns:office");
}

/** Read an OpenDocument file in one piece. */
export async function readFlatOdt({ decoded }: FileView): Promise<Drafts> {
  const markup = await parseMarkup(decoded.text, "xml");
  return readContent(markup, firstNamed(markup.root, "meta"));
}

/** A text is one article. Its author is who began it; who saved it last is another. */
async function readContent(markup: Markup, about: Element | null): Promise<Drafts> {
  const { root } = markup;
  const body = firstNamed(root, "body") ?? root;
  const sheets = childOf(body, "spreadsheet");
  if (sheets !== null) return readSheets(sheets);
  const text = childOf(body, "text") ?? firstNamed(root, "text") ?? root;
  const author = about === null ? "" : lineOf(firstNamed(about, "initial-creator"));
  const notes: StyledParagraph[] = [];
  const paragraphs: StyledParagraph[] = [];
  collect(text, paragraphs, notes);
  return {
    drafts: [draftOfPages([...paragraphs, ...notes], author, takeHead)],
    complaints: deepComplaint(markup),
  };
}

/** Deleted text is kept in `tracked-changes`; footnotes stand where they are called and are read at the end, as in Word. */
function collect(element: Element, paragraphs: StyledParagraph[], notes: StyledParagraph[]): void {
  for (const child of childrenOf(element)) {
    const name = localName(child);
    if (name === "p" || name === "h") {
      const style = attributeOf(child, "text:style-name");
      const isHeading =
        (name === "h" && attributeOf(child, "text:outline-level") === "1") || /^(?:Title|Heading_20_1)$/.test(style);
      const boxes: StyledParagraph[] = [];
      paragraphs.push({ text: textOf(child, notes, boxes), isHeading });
      paragraphs.push(...boxes);
    } else if (name === "table-row") paragraphs.push({ text: rowText(child, notes), isHeading: false });
    else if (!["tracked-changes", "annotation", "forms", "sequence-decls", "note"].includes(name))
      collect(child, paragraphs, notes);
  }
}

function rowText(row: Element, notes: StyledParagraph[]): string {
  const cells = childrenOf(row, "table-cell").map((cell) => {
    const inner: StyledParagraph[] = [];
    collect(cell, inner, notes);
    return inner
      .map(({ text }) => text.trim())
      .filter((text) => text !== "")
      .join(" ");
  });
  return cells.filter((cell) => cell !== "").join(" ");
}

/** White space in an OpenDocument paragraph is a space; several are elements that count them. Text boxes are paragraphs after it. */
function textOf(paragraph: Element, notes: StyledParagraph[], boxes: StyledParagraph[]): string {
  let text = "";
  const visit = (element: Element): void => {
    for (const child of element.children) {
      if (typeof child === "string") text += child.replace(/\s+/g, " ");
      else {
        const name = localName(child);
        if (name === "s") text += " ".repeat(Math.min(100, Number(attributeOf(child, "text:c")) || 1));
        else if (name === "tab") text += " ";
        else if (name === "line-break") text += "\n";
        // The reading of a Japanese word, as books without room above the line print it.
        else if (name === "ruby-text") text += `（${lineOf(child)}）`;
        else if (name === "text-box") collect(child, boxes, notes);
        else if (name === "note") collect(firstNamed(child, "note-body") ?? child, notes, notes);
        else if (name !== "annotation" && name !== "tracked-changes") visit(child);
      }
    }
  };
  visit(paragraph);
  return text;
}

const damaged = {
  kind: "file-damaged",
  message: "The OpenDocument file is damaged: its text cannot be found in it.",
  advice: "It is not listed. Open it in its program and save it again, or copy it again from where it came from.",
};
