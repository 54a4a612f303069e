import { noDay } from "../dates/day-reading.ts";
import { readDay } from "../dates/read-day.ts";
import { findWordDay } from "../dates/word-day.ts";
import type { FileView } from "../detect/file-view.ts";
import type { Draft, Drafts } from "../document.ts";
import { childrenOf, findAll, hasClass, lineOf, named, type Element } from "../markup/element.ts";
import { paragraphsOf } from "../markup/paragraphs-of.ts";
import { parseMarkup } from "../markup/parse-markup.ts";
import { readOlder } from "./read-older.ts";

/** Say whether a page is Europresse's. */
export function tellsEuropresse({ decoded: { text } }: FileView): boolean {
  return /class=["'](?:DocPublicationName|[tT]itreArticleVisu|DocHeader|docOcurrContainer)\b/.test(text);
}

/** Read Europresse's HTML, one article each `article`; older files have none and begin one at each publication's name. */
export async function readEuropresse({ decoded }: FileView): Promise<Drafts> {
  const { root } = await parseMarkup(decoded.text, "html");
  const articles = named(root, "article");
  return {
    drafts: (articles.length > 0 ? articles : olderArticles(root)).map(readArticle),
    complaints: decoded.complaints,
  };
}

function readArticle(article: Element): Draft {
  const classed = (name: string) => findAll(article, (element) => hasClass(element, name));
  const headers = classed("DocHeader").map(lineOf);
  const dated = headers.map((header) => findWordDay(header)).find((day) => day !== null) ?? null;
  const containers = classed("docOcurrContainer");
  const texts = containers.length > 0 ? containers : classed("DocText");
  const written = headers.join(", ");
  const older = readOlder(article);
  return {
    day: dated === null ? (written === "" ? noDay : readDay(written)) : { date: dated.date, flaw: dated.flaw },
    rule: "published",
    title: [...classed("titreArticleVisu"), ...classed("TitreArticleVisu")].map(lineOf).join(" "),
    source: publicationOf(lineOf(classed("DocPublicationName")[0] ?? null)),
    author: older === null ? authorOf(article) : older.author,
    paragraphs:
      older?.paragraphs ??
      (texts.length > 0 ? texts : [article]).flatMap((text) => paragraphsOf(text, { skips: isFurniture })),
  };
}

/** `Le Magazine d'Aldre, no. 5968`: the number is the issue's. */
function publicationOf(line: string): string {
  return line.replace(/,\s*(?:no|n°|nº|nr|num[ée]ro)\.?\s*[\d-].*$/i, "").trim();
}

/** The author stands in the element after the title's. */
function authorOf(article: Element): string | null {
  const header = named(article, "header")[0] ?? article;
  const parts = childrenOf(header);
  const title = parts.findIndex(
    (part) =>
      hasClass(part, "titreArticle") ||
      hasClass(part, "titreArticleVisu") ||
      findAll(part, (element) => hasClass(element, "titreArticleVisu")).length > 0,
  );
  const next = title < 0 ? undefined : parts[title + 1];
  return next !== undefined && ["div", "p", "span"].includes(next.name) ? lineOf(next) : null;
}

function isFurniture(element: Element): boolean {
  return (
    ["header", "footer", "aside"].includes(element.name) ||
    ["DocPublicationName", "DocHeader", "titreArticle", "titreArticleVisu"].some((name) => hasClass(element, name))
  );
}

/** The siblings from one publication's name to the next. */
function olderArticles(root: Element): Element[] {
  const parent = findAll(
    root,
    (element) =>
      childrenOf(element).some((child) => isName(child) || findAll(child, isName).length === 1) &&
      findAll(element, isName).length > 1,
  ).at(-1);
  if (parent === undefined) return findAll(root, isName).length > 0 ? [root] : [];
  const groups: Element[] = [];
  let current: Element["children"][number][] = [];
  for (const child of parent.children) {
    const begins = typeof child !== "string" && (isName(child) || findAll(child, isName).length > 0);
    if (begins && current.length > 0) {
      groups.push({ name: "div", attributes: new Map(), children: current });
      current = [];
    }
    if (begins || current.length > 0) current.push(child);
  }
  if (current.length > 0) groups.push({ name: "div", attributes: new Map(), children: current });
  return groups;
}

function isName(element: Element): boolean {
  return hasClass(element, "DocPublicationName");
}
