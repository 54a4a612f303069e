import { unreadableDay } from "../dates/day-reading.ts";
import { readDay } from "../dates/read-day.ts";
import { findWordDay } from "../dates/word-day.ts";
import type { FileView } from "../detect/file-view.ts";
import type { Draft, Drafts } from "../document.ts";
import { attributeOf, childrenOf, findAll, hasClass, lineOf, named, type Element } from "../markup/element.ts";
import { paragraphsOf } from "../markup/paragraphs-of.ts";
import { parseMarkup } from "../markup/parse-markup.ts";

/** Say whether a page is Factiva's: articles whose headline and paragraphs are classed by language. */
export function tellsFactiva({ decoded: { text } }: FileView): boolean {
  return (
    /<div[^>]{0,200}class=["'][^"']{0,60}\barticle\b/i.test(text) &&
    /class=["']?(?:[a-z]{2,6}Headline|articleParagraph|[a-z]{2,6}articleParagraph)/.test(text)
  );
}

/** Read Factiva's HTML: articles lie in innermost `div.article`, older ones as a table of two-letter codes. */
export async function readFactiva({ decoded }: FileView): Promise<Drafts> {
  const { root } = await parseMarkup(decoded.text, "html");
  const innermost = findAll(root, isArticle).filter((element) => findAll(element, isArticle).length === 0);
  return { drafts: innermost.map(readArticle), complaints: decoded.complaints };
}

function isArticle(element: Element): boolean {
  return element.name === "div" && hasClass(element, "article");
}

function readArticle(article: Element): Draft {
  const codes = readCodes(article);
  return codes.size > 0 ? readCoded(codes) : readUncoded(article);
}

/** `HD`, `BY`, `PD` … in the first column, what they stand for in the second. */
function readCodes(article: Element): ReadonlyMap<string, Element> {
  const codes = new Map<string, Element>();
  for (const row of named(article, "tr")) {
    const [name, value] = childrenOf(row, "td");
    if (name === undefined || value === undefined) continue;
    const code = lineOf(name);
    if (/^[A-Z]{2,3}$/.test(code) && !codes.has(code)) codes.set(code, value);
  }
  return codes;
}

function readCoded(codes: ReadonlyMap<string, Element>): Draft {
  const line = (code: string) => lineOf(codes.get(code) ?? null);
  const text = (code: string) => (codes.has(code) ? articleParagraphs(codes.get(code)!) : []);
  return {
    day: dayOf(line("PD")),
    rule: "published",
    title: line("HD"),
    source: line("SN"),
    author: line("BY"),
    paragraphs: [...text("LP"), ...text("TD")],
  };
}

/** How a line begins that names who wrote it. */
const byline = /^(?:By|Von|Par|Por|Di|Door)\s+(?=\S)/u;

/** Without codes the order tells: headline, author, words, date, newspaper, code, edition, page, language, copyright. */
function readUncoded(article: Element): Draft {
  const headline =
    findAll(article, (element) => /(?:^|\s)[a-z]{2,6}Headline\b/.test(attributeOf(element, "class")))[0] ?? null;
  const fields = childrenOf(article, "div");
  const lines = fields.map(lineOf);
  const head = fields.findIndex(
    (field) =>
      headline !== null && (field === headline || findAll(field, (element) => element === headline).length > 0),
  );
  // It stands between headline and words, with a class of its own or none.
  const author = fields.findIndex(
    (field, i) => hasClass(field, "author") || (i === head + 1 && byline.test(lines[i] ?? "")),
  );
  const dateAt = lines.findIndex(
    (line, i) => i > head && i !== author && line.length < 60 && findWordDay(line) !== null,
  );
  // The time may stand on a line of its own.
  const source = lines.slice(dateAt + 1).find((line) => line !== "" && !/^\d{1,2}[:.]\d{2}/.test(line));
  return {
    day: dateAt < 0 ? undefined : dayOf(lines[dateAt]!),
    rule: "published",
    title: lineOf(headline),
    source: dateAt < 0 ? null : source,
    author: author < 0 ? null : lines[author]!.replace(byline, ""),
    paragraphs: articleParagraphs(article),
  };
}

function dayOf(line: string) {
  const day = findWordDay(line);
  if (day !== null) return { date: day.date, flaw: day.flaw };
  return line === "" ? undefined : (readDay(line) ?? unreadableDay(line));
}

function articleParagraphs(element: Element): readonly string[] {
  const classed = findAll(element, (each) => /\barticleParagraph\b/.test(attributeOf(each, "class")), true);
  return classed.length > 0
    ? classed.flatMap((each) => paragraphsOf(each))
    : element.name === "td"
      ? paragraphsOf(element)
      : [];
}
