import { attributeOf, childrenOf, localName, type Element, type Node } from "../markup/element.ts";
import { ParagraphBuilder } from "../markup/paragraphs-of.ts";

const blocks = new Set(
  "ab argument bibl body byline cell closer dateline div div1 div2 div3 div4 epigraph floatingtext head item l lg list opener p postscript quote row salute signed sp speaker stage table trailer".split(
    " ",
  ),
);
/** Notes, running titles, what was struck out and other witnesses' readings are not the sentence. */
const unread = new Set("note fw del teiheader figdesc gap surplus rdg".split(" "));
/** Of two readings the second is taken: the corrected, the regular, the expanded. */
const firstReadings = new Set(["sic", "orig", "abbr"]);

/** List the paragraphs of a TEI element; lines of verse are lines of one paragraph, a word cut by a page or a line is whole. */
export function readTeiParagraphs(element: Element, skips: (element: Element) => boolean): readonly string[] {
  const builder = new ParagraphBuilder();
  visit(element, builder, skips, false);
  return builder.finish();
}

/** Read a TEI element as one line. */
export function readTeiLine(element: Element): string {
  return readTeiParagraphs(element, () => false)
    .join(" ")
    .replace(/\s+/g, " ");
}

/** Of paragraphs what is quoted is words among others, unless it has paragraphs, or verse, of its own. */
function isAmongWords(element: Element): boolean {
  return localName(element) === "quote" && childrenOf(element).every((child) => !blocks.has(localName(child)));
}

function visit(
  node: Node,
  builder: ParagraphBuilder,
  skips: (element: Element) => boolean,
  isInParagraph: boolean,
): void {
  if (typeof node === "string") return builder.add(node);
  const name = localName(node);
  if (unread.has(name) || skips(node)) return;
  if (name === "lb" || name === "pb" || name === "cb") {
    if (attributeOf(node, "break") === "no") return builder.glue();
    return builder.space();
  }
  const readings = name === "choice" ? childrenOf(node) : [];
  const isOpen = name === "l" || name === "cell";
  const isBlock = blocks.has(name) && !isOpen && !(isInParagraph && isAmongWords(node));
  if (isBlock) builder.end();
  if (name === "cell") builder.space();
  for (const child of node.children) {
    if (readings.length > 1 && (typeof child === "string" || firstReadings.has(localName(child)))) continue;
    visit(child, builder, skips, name === "p" || (isInParagraph && !isBlock));
  }
  if (name === "cell") builder.space();
  if (name === "l") builder.breakLine();
  if (isBlock) builder.end();
}
