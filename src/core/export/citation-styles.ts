import { monthNames } from "../date/calendar.ts";
import { parseEdtf } from "../date/edtf.ts";
import { authorsOf, isAbout, oneLine, partsOf, sidesOf, type Cited } from "./citation.ts";
import { invertName, initialsFirst } from "./person-name.ts";

/** A stretch of a reference, in italics or not. */
export interface StyledPart {
  readonly text: string;
  readonly isItalic: boolean;
}

/** The styles that an article can be cited in, by their names. */
export const citationStyles = {
  apa: "APA, 7th edition",
  chicago: "Chicago, 18th edition, as a note",
  mla: "MLA, 9th edition",
  harvard: "Harvard (Cite Them Right)",
} as const;

export type CitationStyle = keyof typeof citationStyles;

/**
 * Write a reference to a newspaper's article on the web in a style. `accessed` is the day on which it was read, `YYYY-MM-DD`.
 *
 * What the text does not say is left out as the style wants it: without an author the title comes first in APA and Harvard. Titles are
 * as they were printed, never set in other capitals. A name is turned round only where it is surely a person's.
 */
export function formatReference(cited: Cited, style: CitationStyle, accessed: string): readonly StyledPart[] {
  const facts: Facts = {
    title: oneLine(cited.title),
    authors: cited.author === null ? [] : authorsOf(cited.author),
    source: cited.source === null ? null : oneLine(cited.source),
    sides: readSides(cited.date),
    isAbout: cited.date !== null && isAbout(parseEdtf(cited.date)),
    url: oneLine(cited.url),
    accessed,
  };
  return { apa, chicago, mla, harvard }[style](facts).filter(({ text }) => text !== "");
}

/** A reference without its italics. */
export function plainReference(parts: readonly StyledPart[]): string {
  return parts.map(({ text }) => text).join("");
}

interface Facts {
  readonly title: string;
  readonly authors: readonly string[];
  readonly source: string | null;
  /** Year, month and day of its date, or of both ends of its range, as far as they are given; none where it is undated. */
  readonly sides: readonly (readonly number[])[];
  readonly isAbout: boolean;
  readonly url: string;
  readonly accessed: string;
}

function readSides(date: string | null): readonly (readonly number[])[] {
  const edtf = date === null ? null : parseEdtf(date);
  if (edtf === null) return [];
  return sidesOf(edtf)
    .map(partsOf)
    .filter(({ length }) => length > 0);
}

const roman = (text: string): StyledPart => ({ text, isItalic: false });
const italic = (text: string): StyledPart => ({ text, isItalic: true });

/** Moe, I., & Benomar, F. (2023, November 6). The pier is shut. *The Odal Post*. https://… */
function apa({ title, authors, source, sides, isAbout: isCirca, url }: Facts): StyledPart[] {
  const day = joined(sides, ([year, month, date]) =>
    [String(year), month === undefined ? "" : `${monthName(month)}${date === undefined ? "" : ` ${date}`}`]
      .filter((part) => part !== "")
      .join(", "),
  );
  const dated = `(${day === "" ? "n.d." : `${isCirca ? "ca. " : ""}${day}`}).`;
  const names = authors.map(initialsFirst);
  const listed =
    names.length > 20
      ? `${names.slice(0, 19).join(", ")}, . . . ${names.at(-1)}`
      : names.length > 1
        ? `${names.slice(0, -1).join(", ")}, & ${names.at(-1)}`
        : (names[0] ?? "");
  const head = listed === "" ? `${closed(title)} ${dated}` : `${closed(listed)} ${dated} ${closed(title)}`;
  return [roman(`${head} `), ...(source === null ? [] : [italic(source), roman(". ")]), roman(url)];
}

/** Inga Moe and Farid Benomar, “The Pier Is Shut,” *The Odal Post*, November 6, 2023, https://…. */
function chicago({ title, authors, source, sides, isAbout: isCirca, url }: Facts): StyledPart[] {
  const day = joined(sides, ([year, month, date]) =>
    month === undefined
      ? String(year)
      : date === undefined
        ? `${monthName(month)} ${year}`
        : `${monthName(month)} ${date}, ${year}`,
  );
  const who = authors.length > 2 ? `${authors[0]} et al.` : authors.join(" and ");
  return [
    roman(`${who === "" ? "" : `${who}, `}“${innerQuotes(title)},” `),
    ...(source === null ? [] : [italic(source), roman(", ")]),
    roman(`${day === "" ? "n.d." : `${isCirca ? "ca. " : ""}${day}`}, ${url}.`),
  ];
}

/** Moe, Inga, and Farid Benomar. “The Pier Is Shut.” *The Odal Post*, 6 Nov. 2023, https://…. */
function mla({ title, authors, source, sides, isAbout: isCirca, url }: Facts): StyledPart[] {
  const day = joined(sides, ([year, month, date]) =>
    [date, month === undefined ? undefined : shortMonths[month - 1], year]
      .filter((part) => part !== undefined)
      .join(" "),
  );
  const [first = "", second] = authors;
  const who =
    authors.length > 2
      ? `${invertName(first)}, et al.`
      : second === undefined
        ? invertName(first)
        : `${invertName(first)}, and ${second}`;
  const rest = [...(day === "" ? [] : [`${isCirca ? "circa " : ""}${day}`]), url].join(", ");
  return [
    roman(`${who === "" ? "" : `${closed(who)} `}“${closed(innerQuotes(title))}” `),
    ...(source === null ? [] : [italic(source), roman(", ")]),
    roman(`${rest}.`),
  ];
}

/** Moe, I. and Benomar, F. (2023) ‘The pier is shut’, *The Odal Post*, 6 November. Available at: https://… (Accessed: 1 December 2023). */
function harvard({ title, authors, source, sides, isAbout: isCirca, url, accessed }: Facts): StyledPart[] {
  const years = [...new Set(sides.map(([year]) => String(year)))].join("–");
  const day = joined(sides, ([, month, date]) =>
    month === undefined ? "" : date === undefined ? monthName(month) : `${date} ${monthName(month)}`,
  );
  const year = `(${years === "" ? "no date" : `${isCirca ? "c. " : ""}${years}`})`;
  const names = authors.map(initialsFirst);
  const who =
    names.length > 3
      ? `${names[0]} et al.`
      : names.length > 1
        ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`
        : (names[0] ?? "");
  const [accessYear, accessMonth, accessDay] = accessed.split("-").map(Number);
  const read = `${accessDay} ${monthName(accessMonth ?? 1)} ${accessYear}`;
  // Without an author the title stands first, and the paper’s name stays where it is.
  const head = who === "" ? `‘${title}’ ${year}` : `${who} ${year} ‘${title}’`;
  return [
    roman(head),
    ...(source === null ? [] : [roman(who === "" ? " " : ", "), italic(source)]),
    roman(`${day === "" ? "" : `, ${day}`}. Available at: ${url} (Accessed: ${read}).`),
  ];
}

/** Both ends of a range with a dash between, the same once. */
function joined(sides: Facts["sides"], format: (side: readonly number[]) => string): string {
  return [...new Set(sides.map(format).filter((side) => side !== ""))].join("–");
}

/** A title that ends in a question has its end. */
function closed(text: string): string {
  return /[.?!…]["”’»]?$/u.test(text) ? text : `${text}.`;
}

/** Quotation marks within others are single ones. */
function innerQuotes(title: string): string {
  return title
    .replace(/"([^"]*)"/gu, "‘$1’")
    .replace(/[“„«]/gu, "‘")
    .replace(/[”»]/gu, "’");
}

const monthName = (month: number) => monthNames[month - 1] ?? "";

/** As MLA shortens them. */
const shortMonths = monthNames.map((name) =>
  name.length < 5 ? name : `${name.slice(0, name === "September" ? 4 : 3)}.`,
);
