// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { formatOwnLine, parseOwnArticle, type BackedUpArticle } from "../../../src/core/backup/own-data.ts";
import { formatReaderData, noReaderData, parseReaderData } from "../../../src/core/backup/reader-data.ts";
import { readAnnotations } from "../../../src/core/notes/foreign/read-annotations.ts";
import { readClippings } from "../../../src/core/notes/foreign/read-clippings.ts";
import { nextVersion } from "../../../src/core/notes/merge-notes.ts";
import type { NoteContent } from "../../../src/core/notes/note.ts";
import { notesToCsv } from "../../../src/core/notes/notes-csv.ts";
import { notesToMarkdown } from "../../../src/core/notes/notes-markdown.ts";
import { notesToWebAnnotations } from "../../../src/core/notes/notes-web-annotation.ts";
import { findQuotations } from "../../../src/core/reading/find-quotations.ts";
import { wordDifference } from "../../../src/core/text/word-difference.ts";
import { CheckedNames } from "../../../src/features/check/checked-names.tsx";
import { CheckedQuotations } from "../../../src/features/check/checked-quotations.tsx";
import { makePage, makeRow } from "../../support/page.tsx";

afterEach(cleanup);

/** Texts with harmless markers: were one of them run or believed, `gotcha` would be set, or an element or a field would be there. */
const hostile: readonly string[] = [
  "<script>window.gotcha=1</script>",
  "<img src=x onerror=window.gotcha=1>",
  "<svg/onload=window.gotcha=1>",
  "<iframe srcdoc='<script>parent.gotcha=1</script>'>",
  "<a href=javascript:window.gotcha=1>x</a>",
  "</textarea><script>window.gotcha=1</script>",
  "<!--<script>window.gotcha=1</script>-->",
  "<style>@import 'https://gotcha.example'</style>",
  "<form action=https://gotcha.example><input name=q>",
  "<base href=https://gotcha.example>",
  "[x](javascript:window.gotcha=1)",
  "![x](https://gotcha.example/pixel.png)",
  "[[../../gotcha]]",
  '=HYPERLINK("https://gotcha.example")',
  "+cmd|' /C calc'!A0",
  "@SUM(1)*cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  "\t=1+1",
  "---\ngotcha: true\n---",
  "{{constructor.constructor('window.gotcha=1')()}}",
  "${window.gotcha=1}",
  "__proto__",
  "constructor",
  "\u202egotcha\u202c",
  "\u0000gotcha\u0007",
  "\ud800gotcha",
  "““““„«".repeat(50),
  "a".repeat(20_000),
];

const content = (text: string): NoteContent => ({
  article: text.slice(0, 100),
  title: text.slice(0, 500),
  date: "2023-11-06",
  passage: { quote: text, prefix: "", suffix: "", start: 0, end: text.length },
  kind: "doubt",
  comment: text,
  tags: [],
  author: text.slice(0, 100),
  created: "2023-11-06T08:00:00.000Z",
  names: [],
});
const noteOf = (text: string) => {
  const said = content(text);
  return { note: nextVersion({ id: "n1", heads: [] }, said, said.created), content: said };
};

/** Nothing of a text has become an element, an attribute or a value. */
function isOnlyText(element: HTMLElement): boolean {
  const made = element.querySelectorAll("script,img,svg,iframe,style,form,base,input,[onerror],[onload],[srcdoc]");
  const links = [...element.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "");
  const marked = [globalThis, {}] as readonly { gotcha?: unknown }[];
  return (
    made.length === 0 &&
    links.every((href) => href.startsWith("/")) &&
    marked.every(({ gotcha }) => gotcha === undefined)
  );
}

const link = () => "https://a.example/#/a/pier";

describe.each(hostile.map((text) => [text.slice(0, 40), text] as const))("%j", (_, text) => {
  it("is words on the screen of checked quotations, with and without differences", () => {
    const quotation = { words: text, parts: [text], start: 0, end: text.length };
    const found = { row: makeRow({ id: text.slice(0, 100), title: text }) };
    const rest = { paragraph: 0, isVerbatim: false };
    const checked = [
      { quotation, found: null, difference: [], ...rest },
      { quotation: { ...quotation, start: 1 }, found, difference: wordDifference(text, `other ${text}`), ...rest },
    ];
    const { container } = render(<CheckedQuotations checked={checked} />, makePage());
    expect(isOnlyText(container)).toBe(true);
  });

  it("is words on the screen of names", () => {
    const entity = {
      id: text.slice(0, 100),
      name: text,
      type: "person",
      mentions: 1,
      articles: 1,
      firstDate: "2023-11-06",
      lastDate: null,
      spark: [],
    } as const;
    const names = [{ start: 0, end: Math.min(4, text.length), entities: [entity] }];
    const hits = [{ entity, others: [], spellings: [text], count: 1 }];
    const { container } = render(<CheckedNames text={text} names={names} hits={hits} unknown={[text]} />, makePage());
    expect(isOnlyText(container)).toBe(true);
  });

  it("is one value in what notes are saved as", () => {
    const one = noteOf(text);
    const { first } = JSON.parse(notesToWebAnnotations([one], link, "https://a.example/")) as {
      first: { items: { body: { value: string }[] }[] };
    };
    expect(first.items).toHaveLength(1);
    expect(first.items[0]?.body[0]?.value).toBe(JSON.parse(JSON.stringify(text)));
    for (const line of notesToCsv([one], link).split("\r\n")) expect(line).not.toMatch(/(?:^|,)"?[=+@-][A-Za-z(]/u);
    const markdown = notesToMarkdown([one], link);
    expect(markdown).not.toMatch(/(?<!\\)<(?:script|img|svg|iframe|style|form|base)/iu);
    expect(markdown).not.toMatch(/(?<!\\)\]\((?:javascript|https:\/\/gotcha)/iu);
  });

  it("comes back out of a backup as it went in, or not at all", () => {
    const { note } = noteOf(text);
    const texts = new Map(
      Object.entries(
        formatReaderData({ ...noReaderData, notes: [note], marks: { read: [], starred: [text.slice(0, 2000)] } }),
      ),
    );
    const { data, unread } = parseReaderData(texts);
    expect(data.notes.length + unread).toBeGreaterThanOrEqual(1);
    for (const back of data.notes) expect(JSON.stringify(back)).toBe(JSON.stringify(note));
    const article = {
      id: "own/0123456789abcdef",
      seed: text.slice(0, 100),
      line: 1,
      nth: 1,
      date: null,
      time: null,
      title: text.slice(0, 100),
      isTitleDerived: false,
      source: null,
      slice: text,
      mentions: [],
      entities: [],
    } satisfies BackedUpArticle;
    expect(parseOwnArticle(formatOwnLine(article))).toEqual(JSON.parse(JSON.stringify(article)));
  });

  it("is read out of other programs' notes as words", () => {
    const target = { source: text, selector: { type: "TextQuoteSelector", exact: text } };
    const item = {
      id: text,
      target,
      body: { type: "TextualBody", value: text },
      creator: { name: text },
      created: text,
    };
    const read = readAnnotations(JSON.stringify([item]));
    for (const note of read?.notes ?? []) {
      expect(note.created).toBeNull();
      expect(note.kind).toBeNull();
      expect(note.quote.length).toBeLessThanOrEqual(20_000);
    }
    expect(() =>
      readClippings(`${text}\n- Your Highlight on Location 1 | Added on ${text}\n\n${text}\n==========\n`),
    ).not.toThrow();
    for (const { words, start, end } of findQuotations(text).quotations) expect(text.slice(start, end)).toBe(words);
  });
});
