import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { momentOf } from "../../../src/core/notes/foreign/foreign-note.ts";
import { readAnnotations } from "../../../src/core/notes/foreign/read-annotations.ts";
import { readClippings } from "../../../src/core/notes/foreign/read-clippings.ts";
import { readHighlightRows } from "../../../src/core/notes/foreign/read-highlight-rows.ts";
import { nextVersion } from "../../../src/core/notes/merge-notes.ts";
import type { NoteContent } from "../../../src/core/notes/note.ts";
import { notesToWebAnnotations } from "../../../src/core/notes/notes-web-annotation.ts";

const content: NoteContent = {
  article: "pier",
  title: "The pier is shut",
  date: "2023-11-06",
  passage: { quote: "shut", prefix: "The pier is ", suffix: ".", start: 12, end: 16 },
  kind: "doubt",
  comment: "Who says so?",
  tags: ["storm"],
  author: "Inga",
  created: "2023-11-06T08:00:00.000Z",
  names: [],
};

describe("Web Annotations", () => {
  it("of Dateline come back as they were", () => {
    const note = nextVersion({ id: "n1", heads: [] }, content, content.created);
    const written = notesToWebAnnotations(
      [{ note, content }],
      () => "https://a.example/#/a/pier?note=n1",
      "https://a.example/",
    );
    expect(readAnnotations(written)).toEqual({
      readAs: "Web Annotations of Dateline",
      withoutQuote: 0,
      notes: [
        {
          quote: "shut",
          prefix: "The pier is ",
          suffix: ".",
          position: { start: 12, end: 16 },
          id: "n1",
          comment: "Who says so?",
          tags: ["storm"],
          kind: "doubt",
          author: "Inga",
          created: content.created,
          url: "https://a.example/#/a/pier?note=n1",
          title: "The pier is shut",
        },
      ],
    });
  });

  it.each([
    ["a body that is a text", { bodyValue: "Why?" }, "Why?"],
    ["a body that is an object", { body: { type: "TextualBody", value: "Why?" } }, "Why?"],
    [
      "several bodies",
      {
        body: [
          { type: "TextualBody", value: "Why?" },
          { type: "TextualBody", value: "So." },
        ],
      },
      "Why?\n\nSo.",
    ],
    [
      "a body in HTML",
      { body: { type: "TextualBody", format: "text/html", value: "<p>Why<br>&amp; how?</p><script>x()</script>" } },
      "Why\n& how?\nx()",
    ],
    ["a body that is an address", { body: "http://example.org/post1" }, ""],
  ])("with %s", (_, rest, comment) => {
    const target = { source: "https://b.example", selector: { type: "TextQuoteSelector", exact: "shut" } };
    const read = readAnnotations(JSON.stringify({ type: "Annotation", target, ...rest }));
    expect(read?.notes.map((note) => note.comment)).toEqual([comment]);
  });

  it("are found with selectors that refine others, and with fragments of RFC 5147", () => {
    const selector = {
      type: "CssSelector",
      value: "#main",
      refinedBy: [
        { type: "TextQuoteSelector", exact: "shut" },
        { type: "FragmentSelector", value: "char=12,16" },
      ],
    };
    const read = readAnnotations(JSON.stringify([{ target: [{ source: { id: "https://b.example" }, selector }] }]));
    expect(read?.notes).toMatchObject([{ quote: "shut", position: { start: 12, end: 16 }, url: "https://b.example" }]);
  });
});

describe("Hypothesis's JSON", () => {
  const row = {
    id: "aB3",
    created: "2023-11-06T08:00:00.123456+00:00",
    user: "acct:ada@hypothes.is",
    uri: "https://post.example/pier",
    text: "Who says so?",
    tags: ["storm"],
    document: { title: ["The pier is shut"] },
    target: [
      {
        source: "https://post.example/pier",
        selector: [
          { type: "RangeSelector", startContainer: "/p[1]" },
          { type: "TextPositionSelector", start: 512, end: 516 },
          { type: "TextQuoteSelector", exact: "shut", prefix: "is ", suffix: ". " },
        ],
      },
    ],
  };
  const pageNote = { ...row, id: "p1", target: [{ source: row.uri }] };
  it.each([
    ["what its interface answers", { total: 2, rows: [row, pageNote] }],
    [
      "what it exports",
      { export_date: "2023-11-07", export_userid: "acct:ada@hypothes.is", annotations: [row, pageNote] },
    ],
  ])("%s", (_, file) => {
    expect(readAnnotations(JSON.stringify(file))).toMatchObject({
      readAs: "Hypothesis",
      withoutQuote: 1,
      notes: [
        {
          id: "aB3",
          quote: "shut",
          comment: "Who says so?",
          tags: ["storm"],
          kind: null,
          author: "ada",
          created: "2023-11-06T08:00:00.123Z",
          url: "https://post.example/pier",
          title: "The pier is shut",
          position: { start: 512, end: 516 },
        },
      ],
    });
  });
});

describe("a table of highlights", () => {
  it("is Readwise's", () => {
    const head =
      "Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags";
    const row = [
      "Ferries move.",
      "The Slow Quay",
      "Mira Holt",
      "B00X",
      "Key idea",
      "yellow",
      "favorite, ports",
      "page",
      "12",
      "2023-11-06 20:12:30+00:00",
      "",
    ];
    expect(readHighlightRows([head.split(","), row, ["", "The Slow Quay"], [""]])).toMatchObject({
      readAs: "Readwise",
      withoutQuote: 1,
      notes: [
        {
          quote: "Ferries move.",
          title: "The Slow Quay",
          comment: "Key idea",
          tags: ["favorite", "ports"],
          created: "2023-11-06T20:12:30.000Z",
          author: "",
        },
      ],
    });
  });

  it("is Dateline's own, guards against formulas taken off", () => {
    const read = readHighlightRows([
      [
        "\uFEFFnote",
        "article",
        "title",
        "kind",
        "quote",
        "comment",
        "tags",
        "author",
        "created",
        "start",
        "end",
        "link",
      ],
      [
        "n1",
        "pier",
        "Pier",
        "doubt",
        "'=SUM(A1)",
        "'-1?",
        "a; b",
        "Inga",
        content.created,
        "12",
        "16",
        "https://a.example/#/a/pier",
      ],
    ]);
    expect(read?.notes).toMatchObject([
      {
        id: "n1",
        quote: "=SUM(A1)",
        comment: "-1?",
        tags: ["a", "b"],
        kind: "doubt",
        position: { start: 12, end: 16 },
      },
    ]);
  });

  it("is not any other table", () =>
    expect(
      readHighlightRows([
        ["date", "text"],
        ["2023", "x"],
      ]),
    ).toBeNull());
});

const entry = (title: string, detail: string, text: string) =>
  `${title}\r\n- ${detail}\r\n\r\n${text}\r\n==========\r\n`;

describe("Kindle’s clippings", () => {
  it("are highlights with the notes at their places, in any language, grown ones once", () => {
    const file =
      "\uFEFF" +
      entry(
        "Porti (Anna Ferri)",
        "La tua evidenziazione alla posizione 98-98 | Aggiunto in data lunedì 8 marzo 2021 22:52:57",
        "The tide turned",
      ) +
      entry(
        "Porti (Anna Ferri)",
        "La tua evidenziazione alla posizione 98-99 | Aggiunto in data lunedì 8 marzo 2021 22:53:20",
        "The tide turned early that day.",
      ) +
      entry(
        "Porti (Anna Ferri)",
        "La tua nota alla posizione 99 | Aggiunto in data lunedì 8 marzo 2021 22:54:00",
        "da verificare",
      ) +
      entry(
        "Le Port",
        "Votre note sur la page 222 | Emplacement 3394 | Ajouté le lundi 17 juin 2013 à 20:19:15",
        "à vérifier",
      ) +
      entry("Quay", "Your Bookmark on Location 1 | Added on Friday, July 6, 2012 7:37:42 PM", "") +
      entry(
        "Quay",
        "Your Highlight on Location 143-46 | Added on Friday, July 6, 2012 7:37:42 PM",
        "Slogans do not move boats.",
      );
    const read = readClippings(file);
    expect(read).toMatchObject({ readAs: "Kindle", withoutQuote: 2 });
    expect(read?.notes.map(({ quote, comment, title, created }) => [quote, comment, title, created])).toEqual([
      ["The tide turned early that day.", "da verificare", "Porti", "2021-03-08T22:53:20.000Z"],
      ["Slogans do not move boats.", "", "Quay", "2012-07-06T19:37:42.000Z"],
    ]);
  });
});

describe("a moment", () => {
  it.each([
    ["2023-11-06", "2023-11-06T00:00:00.000Z"],
    ["2023-11-06 20:12:30+00:00", "2023-11-06T20:12:30.000Z"],
    ["2023-11-06T20:12:30.123456+0100", "2023-11-06T19:12:30.123Z"],
    ["2023-11-06T20:12", "2023-11-06T20:12:00.000Z"],
    ["2023-02-31", null],
    ["yesterday", null],
    ["0001-01-01", null],
    [12, null],
  ])("%j is %j", (written, expected) => expect(momentOf(written)).toBe(expected));
});

describe("a file of anything", () => {
  it("is read without an error", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.string().map((text) => `${text}\n==========\n- x | y\n\n${text}`),
        ),
        (text) => {
          expect(() => [
            readAnnotations(text),
            readClippings(text),
            readHighlightRows([text.split(","), [text]]),
          ]).not.toThrow();
        },
      ),
    );
  });
  it.each(["", "{}", "[]", "[1]", "null", '{"items":[{"no":"annotation"}]}'])("%s is none", (text) => {
    const read = readAnnotations(text);
    expect(read === null || read.notes.length === 0).toBe(true);
  });
});
