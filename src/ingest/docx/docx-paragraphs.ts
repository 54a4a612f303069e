import { attributeOf, childOf, childrenOf, findAll, localName, named, type Element } from "../markup/element.ts";

/** A paragraph of a Word file: `\n` where it breaks a line. */
export interface WordParagraph {
  readonly text: string;
  /** The id of its style: `Heading1`, `Title`; empty for none. */
  readonly style: string;
}

/** List the paragraphs of a body or a footnote; a table's row is one, its cells parted by a space. Deleted text is left out. */
export function wordParagraphs(body: Element): WordParagraph[] {
  const paragraphs: WordParagraph[] = [];
  collect(body, paragraphs);
  return paragraphs;
}

function collect(element: Element, paragraphs: WordParagraph[]): void {
  for (const child of childrenOf(element)) {
    const name = localName(child);
    if (name === "p") {
      paragraphs.push({ text: textOf(child), style: styleOf(child) });
      // Text boxes are paragraphs inside a paragraph.
      for (const box of firstBoxes(child)) collect(box, paragraphs);
    } else if (name === "tr") paragraphs.push({ text: rowText(child), style: "" });
    else if (!["del", "movefrom", "sectpr", "fallback"].includes(name)) collect(child, paragraphs);
  }
}

/** A table within a cell is part of that cell. */
function rowText(row: Element): string {
  const cells = findAll(row, (element) => localName(element) === "tc", true).map((cell) =>
    wordParagraphs(cell)
      .map(({ text }) => text)
      .filter((text) => text.trim() !== "")
      .join(" "),
  );
  return cells.filter((cell) => cell !== "").join(" ");
}

function styleOf(paragraph: Element): string {
  const properties = childOf(paragraph, "ppr");
  const style = properties === null ? null : childOf(properties, "pstyle");
  return style === null ? "" : attributeOf(style, "w:val") || attributeOf(style, "val");
}

function firstBoxes(paragraph: Element): Element[] {
  const boxes = named(paragraph, "txbxcontent");
  // Each box is there twice, for newer and older programs: `mc:Choice` and `mc:Fallback`.
  const inChoice = named(paragraph, "choice").flatMap((choice) => named(choice, "txbxcontent"));
  return inChoice.length > 0 ? inChoice : boxes;
}

/** Text of runs, which may be cut anywhere; tabs are spaces, breaks are line ends. Text boxes are not the paragraph's own. */
function textOf(paragraph: Element): string {
  let text = "";
  const visit = (element: Element): void => {
    for (const child of childrenOf(element)) {
      const name = localName(child);
      if (name === "t") text += child.children.filter((each) => typeof each === "string").join("");
      else if (name === "tab" || name === "ptab") text += " ";
      else if (name === "br" || name === "cr") text += "\n";
      else if (name === "nobreakhyphen") text += "\u2011";
      else if (name === "softhyphen") text += "\u00AD";
      else if (name === "ruby") text += wordWithReading(child);
      else if (!["del", "movefrom", "ppr", "rpr", "instrtext", "txbxcontent", "fallback", "deltext"].includes(name))
        visit(child);
    }
  };
  visit(paragraph);
  return text;
}

/** A Japanese word and its reading, as books without room above the line print them; Word keeps the reading first. */
function wordWithReading(ruby: Element): string {
  const [word, reading] = ["rubybase", "rt"].map((part) => {
    const element = childOf(ruby, part);
    return element === null ? "" : textOf(element).trim();
  });
  return reading === "" ? (word ?? "") : `${word}（${reading}）`;
}
