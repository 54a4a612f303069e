import citeproc, { type Engine } from "citeproc";
import * as styles from "virtual:citation-styles";
import { monthNames } from "../core/date/calendar.ts";
import type { CitationStyle, StyledPart } from "../core/export/citation-styles.ts";
import { cslItem, oneLine, type Cited } from "../core/export/citation.ts";
import { splitPerson } from "../core/export/person-name.ts";

/*
 * The engine is used as it is published, under the CPAL 1.0 (README, Dependencies): who made it is said at the foot of *Cite…*.
 *
 * Markup within a text would be set by the engine, and its own is wanted as data: so what stands for both are signs that no text has left
 * when it comes here, and what comes out is text, never HTML.
 */
const [beginItalic, endItalic, lessThan, notAName] = ["\uE000", "\uE001", "\uE002", "\uE003"] as const;
const reserved = /[\uE000-\uE00F]/gu;

/** Characters of a title, a name or an address, and names: a reference is a line, and the engine's work grows with the square of some of them. */
const longest = 1000;
const mostAuthors = 60;

citeproc.Output.Formats["dateline"] = {
  ...citeproc.Output.Formats["text"],
  "@font-style/italic": `${beginItalic}%%STRING%%${endItalic}`,
};

/** What British styles want otherwise than American ones: the day before the month, single quotation marks, and signs after them. */
const british = `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-GB">
<style-options punctuation-in-quote="false"/>
<date form="text"><date-part name="day" suffix=" "/><date-part name="month" suffix=" "/><date-part name="year"/></date>
<terms><term name="open-quote">‘</term><term name="close-quote">’</term>
<term name="open-inner-quote">“</term><term name="close-inner-quote">”</term></terms></locale>`;

/** One engine a style, since making one costs more than all it writes; each is asked for one item. */
const engines = new Map<CitationStyle, Engine>();
let item: unknown = null;

/**
 * Write a reference to a newspaper's article in a style. `accessed` is the day on which it was read, `YYYY-MM-DD`.
 *
 * What the text does not say is left out as the style wants it. A name is turned round only where it is surely a person's; a date that is
 * not sure is said to be about then in styles that have no words for it too. What is longer than a line of a reference is cut.
 */
export function formatReference(cited: Cited, style: CitationStyle, accessed: string): readonly StyledPart[] {
  const { author, issued, ...rest } = cslItem(cited);
  item = {
    ...rest,
    id: "cited",
    title: clean(rest.title),
    URL: clean(rest.URL),
    ...(author !== undefined && { author: author.slice(0, mostAuthors).map(({ literal }) => nameOf(clean(literal))) }),
    ...(rest["container-title"] !== undefined && { "container-title": clean(rest["container-title"]) }),
    ...(issued !== undefined && {
      issued:
        issued.circa === true && !styles[style].includes("is-uncertain-date")
          ? { literal: `ca. ${issued["date-parts"].map(inWords).join("–")}` }
          : issued,
    }),
    accessed: { "date-parts": [accessed.split("-").map(Number)] },
  };
  const engine = engines.get(style) ?? makeEngine(style);
  // Kept once it has answered: where it throws, it has half an article in it.
  engines.delete(style);
  engine.updateItems([]);
  engine.updateItems(["cited"]);
  const [reference = ""] = engine.makeBibliography()[1];
  engines.set(style, engine);
  return partsOf(reference);
}

function makeEngine(style: CitationStyle): Engine {
  const system = {
    retrieveLocale: (language: string) => (language === "en-GB" ? british : styles.english),
    retrieveItem: () => item,
  };
  const engine = new citeproc.Engine(system, styles[style], "en-US", false);
  engine.setOutputFormat("dateline");
  return engine;
}

function clean(text: string): string {
  const line = oneLine(text.replace(reserved, ""));
  const cut = line.length > longest ? `${line.slice(0, longest).trimEnd()}…` : line;
  // The engine looks references up in plain objects.
  return (cut in Object.prototype ? cut + notAName : cut.replace(/\p{Surrogate}/gu, "\uFFFD")).replaceAll(
    "<",
    lessThan,
  );
}

function nameOf(literal: string): unknown {
  return splitPerson(literal) ?? { literal };
}

function inWords([year, month, day]: readonly number[]): string {
  const name = month === undefined ? "" : `${monthNames[month - 1]} `;
  return `${name}${day === undefined ? "" : `${day}, `}${year}`;
}

/**
 * The engine ends a title with a point unless it ends in one of `.?!` itself. It knows no other sign that ends a sentence ("…", in which a title
 * that the text does not give ends, "。", "؟"), nor one that stands before the title's own closing quote.
 */
const neverBehind = /([…。？！؟۔।։][\uE000\uE001”’»]*|[.?!][\uE000\uE001]*[”’»][\uE000\uE001”’»]*)\./gu;

function partsOf(reference: string): readonly StyledPart[] {
  const parts: StyledPart[] = [];
  for (const [at, stretch] of reference
    .trim()
    .replace(neverBehind, "$1")
    .split(/[\uE000\uE001]/u)
    .entries()) {
    const text = stretch.replaceAll(lessThan, "<").replace(reserved, "");
    if (text !== "") parts.push({ text, isItalic: at % 2 === 1 });
  }
  return parts;
}
