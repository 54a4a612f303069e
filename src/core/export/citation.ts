import { type Edtf, type EdtfOpen, type EdtfPoint, isRange, parseEdtf } from "../date/edtf.ts";

/** What a citation says of an article. */
export interface Cited {
  readonly id: string;
  readonly title: string;
  /** Null where the text does not say. */
  readonly author: string | null;
  readonly source: string | null;
  /** As EDTF writes it, or null. */
  readonly date: string | null;
  /** Where it was published; else where it stands here. */
  readonly url: string;
  /** BCP 47, or null. */
  readonly language: string | null;
  /** What else is said of it, such as the hash of its file; absent where there is nothing. */
  readonly note?: string | undefined;
}

/** Year, month and day as far as they are given: `[1819, 5]`. Seasons and digits that nobody gave are left out. */
type DateParts = readonly number[];

/** An article as CSL names its parts (citation-style-language/schema 1.0.2): a newspaper's, with its whole date; a range has two, an approximate one is `circa`. */
export interface CslItem {
  readonly id: string;
  readonly type: "article-newspaper";
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly "container-title"?: string;
  readonly issued?: { readonly "date-parts": readonly DateParts[]; readonly circa?: true };
  readonly URL: string;
  readonly language?: string;
  readonly note?: string;
}

/** Put an article's parts as CSL names them; what the text does not say is absent. */
export function cslItem({ id, title, author, source, date, url, language, note }: Cited): CslItem {
  const edtf = date === null ? null : parseEdtf(date);
  const parts =
    edtf === null
      ? []
      : sidesOf(edtf)
          .map(partsOf)
          .filter(({ length }) => length > 0);
  return {
    id,
    type: "article-newspaper",
    title,
    ...(author !== null && { author: authorsOf(author).map((literal) => ({ literal })) }),
    ...(source !== null && { "container-title": source }),
    ...(parts.length > 0 && { issued: { "date-parts": parts, ...(isAbout(edtf) && { circa: true }) } }),
    URL: url,
    ...(language !== null && { language }),
    ...(note !== undefined && { note: oneLine(note) }),
  };
}

/** Write CSL-JSON. */
export function formatCslJson(cited: readonly Cited[]): string {
  return `${JSON.stringify(cited.map(cslItem), null, 2)}\n`;
}

/** Write BibTeX as biblatex reads it: the date whole, and year and month for older readers. Keys are unique in one file. */
export function formatBibtex(cited: readonly Cited[]): string {
  const taken = new Set<string>();
  const entries = cited.map(({ title, author, source, date, url, language, note }) => {
    const [year, month, day] = date === null ? [] : firstPartsOf(date);
    const stem = `${asciiWord(author ?? source ?? title)}${year ?? ""}`;
    let key = stem;
    for (let nth = 0; taken.has(key); nth += 1) key = `${stem}${suffixOf(nth)}`;
    taken.add(key);
    const fields: readonly (readonly [name: string, value: string | null])[] = [
      ["title", `{${escapeTex(title)}}`],
      [
        "author",
        author === null
          ? null
          : authorsOf(author)
              .map((name) => `{${escapeTex(name)}}`)
              .join(" and "),
      ],
      ["journal", source === null ? null : escapeTex(source)],
      ["date", date === null || parseEdtf(date) === null ? null : date],
      ["year", year === undefined ? null : String(year).padStart(4, "0")],
      ["month", month === undefined ? null : String(month)],
      ["day", day === undefined ? null : String(day)],
      ["url", urlForTex(url)],
      ["langid", language === null ? null : escapeTex(language)],
      ["note", note === undefined ? null : escapeTex(note)],
    ];
    const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},`]));
    return `@article{${key},\n${lines.join("\n")}\n}\n`;
  });
  return entries.join("\n");
}

/** Write RIS: the whole date in `DA` and in `Y1`, since citation-js reads only the latter of newspaper articles. Lines end as the format wants. */
export function formatRis(cited: readonly Cited[]): string {
  return cited
    .map(({ title, author, source, date, url, language, note }) => {
      const parts = date === null ? [] : firstPartsOf(date);
      const [year, month, day] = parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, "0"));
      const written = year === undefined ? null : `${year}/${month ?? ""}/${day ?? ""}`;
      const fields: readonly (readonly [tag: string, value: string | null])[] = [
        ["TY", "NEWS"],
        ["TI", title],
        ...(author === null ? [] : authorsOf(author).map((name) => ["AU", name] as const)),
        ["T2", source],
        ["PY", year ?? null],
        ["DA", written === null ? null : `${written}/`],
        ["Y1", written === null ? null : `${written}/`],
        ["UR", url],
        ["LA", language],
        ["N1", note ?? null],
        ["ER", ""],
      ];
      return fields.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${oneLine(value)}\r\n`])).join("");
    })
    .join("\r\n");
}

/** Both sides of a range, where they are given. */
function sidesOf(date: Edtf): EdtfPoint[] {
  const sides: (EdtfPoint | EdtfOpen)[] = isRange(date) ? [date.start, date.end] : [date];
  return sides.filter((side) => typeof side !== "string");
}

/** Year, month and day of a point in time, as far as they are given. */
function partsOf({ year, month, day }: EdtfPoint): DateParts {
  const parts: number[] = [];
  for (const part of [year, month, day]) {
    if (part === null || !/^\d+$/u.test(part) || (parts.length === 1 && Number(part) > 12)) break;
    parts.push(Number(part));
  }
  return parts;
}

function firstPartsOf(date: string): DateParts {
  const edtf = parseEdtf(date);
  const [first] = edtf === null ? [] : sidesOf(edtf);
  return first === undefined ? [] : partsOf(first);
}

/** Whether a date is approximate or uncertain. */
function isAbout(date: Edtf | null): boolean {
  return date !== null && sidesOf(date).some(({ qualifier }) => qualifier !== "");
}

/** A byline names several where a semicolon or an "and" parts them; a comma may stand within one name. What they are paid for is no name. */
function authorsOf(author: string): string[] {
  return oneLine(author)
    .replace(/^by\s+/iu, "")
    .replace(/,\s(?:\p{L}+\s){0,2}(?:writers?|reporters?|correspondents?|editors?|columnists?)$/iu, "")
    .split(/\s*;\s*|\s+(?:and|&|und|et|y)\s+/u)
    .filter((name) => name !== "");
}

/** Nothing of a text may end a line, and with it a field. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ").trim();
}

const texSigns: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "{": "\\{",
  "}": "\\}",
};

/** Nothing of a text is a command: TeX runs what it reads. */
function escapeTex(text: string): string {
  return oneLine(text).replace(/[\\~^{}#$%&_]/gu, (sign) => texSigns[sign] ?? `\\${sign}`);
}

/** An address keeps its signs, but for those that would end the field or begin a command. */
function urlForTex(url: string): string {
  return oneLine(url).replace(/[\\{}%\s]/gu, (sign) =>
    sign === "%" ? "\\%" : encodeURIComponent(sign).replace("%", "\\%"),
  );
}

function asciiWord(text: string): string {
  const word = text
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9 ]/gu, "")
    .trim()
    .split(/\s+/u)
    .at(-1);
  return word === undefined || word === "" ? "article" : word.toLowerCase().slice(0, 30);
}

function suffixOf(nth: number): string {
  return nth < 26 ? String.fromCharCode(97 + nth) : `-${nth}`;
}
