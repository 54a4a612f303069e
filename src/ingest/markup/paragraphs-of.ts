import { attributeOf, localName, type Element, type Node } from "./element.ts";

/** Elements that begin and end a paragraph. */
const blocks = new Set(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul en-note title".split(
    " ",
  ),
);

/** Elements whose content nobody reads as text. */
const unread = new Set(
  "script style noscript template nav svg math iframe object embed applet head select button textarea input canvas audio video map datalist rp rt".split(
    " ",
  ),
);

/** How a walk over elements is to go on. */
export interface ParagraphOptions {
  /** Leave an element and all in it out. */
  readonly skips?: (element: Element) => boolean;
}

/** Builds paragraphs out of pieces of text and breaks. */
export class ParagraphBuilder {
  readonly #paragraphs: string[] = [];
  #current = "";
  /** Line breaks since the last visible character. */
  #breaks = 0;
  #isSpacePending = false;
  #isGlued = false;

  /** Add text in which white space means a space. */
  add(text: string): void {
    if (text === "") return;
    if (/^\s/.test(text)) this.#isSpacePending = true;
    const words = text.replace(/[\s\uFEFF]+/g, " ").trim();
    if (words === "") return;
    this.#join(words);
    this.#isSpacePending = /\s$/.test(text);
  }

  /** End the line; twice in a row ends the paragraph. */
  breakLine(): void {
    this.#breaks++;
    if (this.#breaks > 1) this.end();
  }

  /** Part what follows from what came by a space. */
  space(): void {
    this.#isSpacePending = true;
  }

  /** Join what follows to what came, whatever white space lies between: a word cut at the end of a line. */
  glue(): void {
    this.#isSpacePending = false;
    this.#isGlued = true;
  }

  /** End the paragraph. */
  end(): void {
    if (this.#current !== "") this.#paragraphs.push(this.#current);
    this.#current = "";
    this.#breaks = 0;
    this.#isSpacePending = false;
  }

  /** End the last paragraph and list them all. */
  finish(): readonly string[] {
    this.end();
    return this.#paragraphs;
  }

  #join(words: string): void {
    if (this.#current !== "")
      this.#current += this.#isGlued ? "" : this.#breaks > 0 ? "\n" : this.#isSpacePending ? " " : "";
    this.#current += words;
    this.#breaks = 0;
    this.#isSpacePending = false;
    this.#isGlued = false;
  }
}

/**
 * List the paragraphs of an element: block elements, list items and table rows one each (cells parted by a space), `<br>` a line end,
 * two of them a break. Scripts, styles, navigation and what is hidden are left out. Text nodes join without a space of their own.
 */
export function paragraphsOf(node: Node, options: ParagraphOptions = {}): readonly string[] {
  const builder = new ParagraphBuilder();
  visit(node, builder, options, false);
  return builder.finish();
}

/** Recursion goes no deeper than `parseMarkup` lets elements nest. */
function visit(node: Node, builder: ParagraphBuilder, options: ParagraphOptions, isInRow: boolean): void {
  if (typeof node === "string") return builder.add(node);
  const name = localName(node);
  if (isUnseen(node, name) || options.skips?.(node) === true) return;
  if (name === "br") return builder.breakLine();
  if (name === "pre") return visitPre(node, builder);
  const isCell = name === "td" || name === "th";
  const isBlock = blocks.has(name) && !(isInRow && name !== "tr" && name !== "table");
  if (isBlock) builder.end();
  if (isCell || (isInRow && blocks.has(name))) builder.space();
  for (const child of node.children)
    visit(child, builder, options, name === "tr" ? hasSeveralCells(node) : isInRow && name !== "table");
  if (isCell || (isInRow && blocks.has(name))) builder.space();
  if (isBlock) builder.end();
}

/** A table of one column is a layout, as mail and old pages have it: its cells hold paragraphs. */
function hasSeveralCells(row: Element): boolean {
  const cells = row.children.filter((child) => typeof child !== "string" && /^t[dh]$/.test(child.name));
  return cells.length > 1 && !cells.some((cell) => typeof cell !== "string" && isLayout(cell));
}

function isLayout(cell: Element): boolean {
  return (
    cell.children.filter((child) => typeof child !== "string" && ["p", "div", "table", "h1", "h2"].includes(child.name))
      .length > 1
  );
}

/** Lines of preformatted text stay lines; blank ones part paragraphs. */
function visitPre(node: Element, builder: ParagraphBuilder): void {
  builder.end();
  const parts: string[] = [];
  const collect = (child: Node): void => {
    if (typeof child === "string") parts.push(child);
    else if (child.name === "br") parts.push("\n");
    else if (!isUnseen(child, localName(child))) child.children.forEach(collect);
  };
  node.children.forEach(collect);
  for (const line of parts.join("").split(/\r\n?|\n/)) {
    builder.add(line);
    builder.breakLine();
  }
  builder.end();
}

function isUnseen(element: Element, name: string): boolean {
  if (unread.has(name) || element.attributes.has("hidden")) return true;
  const style = attributeOf(element, "style");
  return style !== "" && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}
