import ICAL from "ical.js";
import Papa from "papaparse";
import type { ChronologyEvent } from "../../src/core/export/chronology/event.ts";
import { formatChronology } from "../../src/core/export/chronology/formats.ts";
import { formatBibtex, formatCslJson, formatRis } from "../../src/core/export/citation.ts";
import { createExportWriter, exportFormats, type ExportFormat } from "../../src/core/export/formats.ts";
import type { Target } from "./areas.ts";
import { oddWords, scripts } from "./seeds.ts";
import type { Count } from "./tally.ts";

/** Words that a spreadsheet, a calendar, a bibliography or another system's disk would act on. */
const acted: readonly string[] = [
  "=1+1",
  "+1+1",
  "-1+1",
  "@SUM(1)",
  "＝1+1",
  "\t=1+1",
  "a;=1+1",
  'a";"=1+1',
  "a\n=1+1",
  "a\r\nEND:VEVENT\r\nBEGIN:VALARM",
  "a\u2028ER  - ",
  "a\nER  - \nTY  - JOUR",
  "}, file = {/etc/passwd",
  "\\input{x}",
  "a} @book{b",
  "CON",
  "con.txt",
  "LPT1",
  "a/../../b",
  "C:\\a",
  "a:b",
  "trailing.",
  "trailing ",
  "-DOCSTART-",
  "a\tO\n\nb",
  "T1\tPerson 0 1\ta",
];
const base = "https://example.org/a/";
const stamp = "2026-11-20T12:00:00.000Z";

/** Write every export of each text, and read it back with readers of others or by the rules of its format. No engine has a part in it. */
export async function attackExports(_: Target, count: Count): Promise<void> {
  for (const text of [...acted, ...scripts, ...oddWords]) {
    for (const [name, check] of Object.entries(checks)) {
      let fell: readonly string[];
      try {
        fell = check(text);
      } catch (error) {
        fell = [String(error).slice(0, 200)];
      }
      count(`${name} of ${text}`, fell);
    }
  }
}

/** Each says what is wrong with an export of two things that hold the text. */
const checks: Readonly<Record<string, (text: string) => readonly string[]>> = {
  "chronology.csv": (text) => csvFaults(formatChronology("csv", events(text), { title: text, base, stamp }), 3),
  "chronology.json": (text) => jsonFaults(formatChronology("json", events(text), { title: text, base, stamp })),
  "chronology.ics"(text) {
    const written = formatChronology("icalendar", events(text), { title: text, base, stamp });
    const parts = new ICAL.Component(ICAL.parse(written) as never).getAllSubcomponents();
    const long = written.split("\r\n").some((line) => Buffer.byteLength(line) > 75);
    return [
      ...(parts.length === 2 && parts.every(({ name }) => name === "vevent") ? [] : ["it holds other than its events"]),
      ...(parts.some((part) => part.getAllSubcomponents().length > 0) ? ["an event holds another"] : []),
      ...(long ? ["a line is over 75 octets"] : []),
      ...(/[^\r]\n|\r[^\n]/.test(written) ? ["a line ends otherwise than all"] : []),
    ];
  },
  "chronology-timelinejs.json"(text) {
    const written = formatChronology("timelinejs", events(text), { title: text, base, stamp });
    const read = JSON.parse(written) as { readonly title: { readonly text: { readonly headline: string } } };
    const strings: string[] = [];
    JSON.parse(written, (_key, value: unknown) => (typeof value === "string" ? void strings.push(value) : value));
    const tags = strings.flatMap((each) => [...each.matchAll(/<[a-z!/][^>]*>/giu)].map(([tag]) => tag));
    return [
      ...(read.title.text.headline.includes("<") ? ["markup in its title"] : []),
      ...(tags.every((tag) => /^<\/?p>$|^<\/a>$|^<a href="https:\/\/example\.org\/a\/#[^"<>]*">$/u.test(tag))
        ? []
        : ["markup of a text"]),
    ];
  },
  "citations.ris"(text) {
    const lines = formatRis(cited(text)).split("\r\n");
    const begun = lines.filter((line) => line.startsWith("TY  - ")).length;
    return [
      ...(begun === 2 && lines.filter((line) => line.startsWith("ER  - ")).length === 2
        ? []
        : ["its records are not two"]),
      ...(lines.every((line) => line === "" || /^[A-Z][A-Z0-9] {2}- /u.test(line)) ? [] : ["a line is no field"]),
      ...(lines.some((line) => /[\p{Cc}\u2028\u2029]/u.test(line)) ? ["a line breaks"] : []),
    ];
  },
  "citations.bib"(text) {
    const written = formatBibtex(cited(text));
    const lines = written.split("\n").filter((line) => line !== "");
    const bare = written.replaceAll(/\\[{}]/gu, "");
    const depths = [...bare].reduce<readonly [number, number]>(
      ([depth, least], sign) => {
        const next = depth + (sign === "{" ? 1 : sign === "}" ? -1 : 0);
        return [next, Math.min(least, next)];
      },
      [0, 0],
    );
    return [
      ...(depths[0] === 0 && depths[1] === 0 ? [] : ["its braces do not close"]),
      ...(lines.filter((line) => line.startsWith("@")).length === 2 ? [] : ["its entries are not two"]),
      ...(/\\(?:input|write|include|openin)/u.test(written) ? ["it holds a command"] : []),
    ];
  },
  "citations.json": (text) => jsonFaults(formatCslJson(cited(text))),
  ...Object.fromEntries(
    Object.keys(exportFormats).map((format) => [
      exportFormats[format as ExportFormat].file,
      (text: string) => exportFaults(format as ExportFormat, text),
    ]),
  ),
};

function events(text: string): ChronologyEvent[] {
  const event = {
    first: "1819-05-09",
    last: "1819-05-11",
    edtf: "1819-05-09/1819-05-11",
    isRough: true,
    printed: null,
  };
  const same = { ...event, words: text, sentence: text, title: text, source: text, article: text };
  return [
    { ...same, start: 0 },
    { ...same, start: 1 },
  ];
}

function cited(text: string) {
  const one = { id: text, title: text, author: text, source: text, date: "1819-05-09", url: text, language: text };
  return [one, { ...one, id: "b" }];
}

function jsonFaults(written: string): readonly string[] {
  JSON.parse(written);
  return "polluted" in Object.prototype ? ["an object is not what it was"] : [];
}

/** Rows are as many, and no cell begins a formula, wherever a spreadsheet parts cells. */
function csvFaults(written: string, rows: number): readonly string[] {
  const read = Papa.parse(written.replace(/^\uFEFF/u, ""), { delimiter: ",", skipEmptyLines: true });
  const wrong = read.data.length === rows ? [] : [`it has ${read.data.length} rows in place of ${rows}`];
  for (const delimiter of [",", ";", "\t"])
    for (const cells of Papa.parse(written.slice(1), { delimiter }).data)
      for (const cell of cells)
        if (/^\s*[=+\-@＝＋－＠]/u.test(cell) && !/^-?\d+(?:\.\d+)?$/u.test(cell))
          wrong.push(`a cell is a formula where ${JSON.stringify(delimiter)} parts cells: ${cell.slice(0, 40)}`);
  return wrong;
}

const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

function exportFaults(format: ExportFormat, text: string): readonly string[] {
  const words = text.slice(0, 500);
  const article = (id: string) => ({
    id,
    date: "1819-05-09",
    title: text,
    source: text,
    text: `${words} at Odal.`,
    mentions: [{ start: 0, end: Math.max(1, words.length), type: "person" as const, score: 0.5, entity: text }],
  });
  const entity = { id: text, name: text, type: "person" as const, aliases: [{ text, mentions: 1 }] };
  const writer = createExportWriter(format, base);
  const batch = { articles: [article(text), article(text.toUpperCase())], entities: [entity as never] };
  const parts = [...writer.add(batch), ...writer.finish(batch.entities)];
  const written = parts.map((part) => part.text).join("");
  switch (format) {
    case "csv":
      return csvFaults(written, 3);
    case "entities-csv":
      return csvFaults(written, 2);
    case "json":
    case "web-annotation":
      return jsonFaults(written);
    case "brat": {
      const names = parts.map(({ path }) => path.normalize("NFC").toLowerCase());
      const bad = names.flatMap((path) => path.split("/")).filter((name) => isBadName(name));
      return [
        ...(new Set(names).size === names.length ? [] : ["two files of one name"]),
        ...bad.map((name) => `a name that other systems do not take: ${JSON.stringify(name.slice(0, 40))}`),
      ];
    }
    default:
      return written
        .split("\n")
        .filter((line) => line !== "" && !/^(?:# |-DOCSTART-|\S+(?:[\t ]\S+)+$)/u.test(line))
        .map((line) => `a line of another form: ${JSON.stringify(line.slice(0, 60))}`);
  }
}

function isBadName(name: string): boolean {
  return (
    name === "" ||
    name === "." ||
    name === ".." ||
    deviceName.test(name) ||
    /[\\:*?"<>|\p{Cc}\u2028\u2029]|[. ]$/u.test(name)
  );
}
