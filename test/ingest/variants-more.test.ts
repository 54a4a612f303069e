import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readFile } from "../../src/ingest/read-file.ts";
import { withoutFurniture } from "../../src/ingest/pdf/print-furniture.ts";
import { readText } from "./read-text.ts";

/** What was met in files of other exporters after `variants.test.ts`: older encodings, wrapped answers of interfaces, dates that are only printed. */

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const words =
  "The harbour board of Port Alder voted on Monday to build a second ferry slip beside the old customs house. ".repeat(
    3,
  );
const page = (head: string, body: string) =>
  `<!DOCTYPE html><html><head><title>Alder: Gate</title>${head}</head><body>${body}</body></html>`;

describe("quotes of Windows-1252", () => {
  it.each(["iso-8859-1", "windows-1252", "latin1"])("are read in a page that says %s", async (charset) => {
    const html = page(
      `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`,
      `<p>${words}\x93Yes\x94.</p>`,
    );
    const { documents, problems } = await readFile({ name: "g.html", bytes: bytesOf(html) });
    expect(documents[0]!.paragraphs[0]).toContain("“Yes”");
    expect(problems).toEqual([]);
  });

  it("are read in a mail that calls them ISO-8859-1", async () => {
    const mail =
      "From: a@example.org\r\nDate: Mon, 6 Nov 23 23:30:00 EST\r\nSubject: =?iso-8859-1?Q?=93Slip=94?=\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe =93slip=94.\r\n";
    expect((await readText("c.eml", mail)).documents).toMatchObject([
      { date: "2023-11-06", title: "“Slip”", paragraphs: ["The “slip”."] },
    ]);
  });
});

describe("a saved page that says its date nowhere but in print", () => {
  it.each([
    ["beside its heading", `<h1>Gate</h1><span class="date">6. November 2023, 10:12 Uhr</span>`],
    ["in numbers that read in one way", `<h1>Gate</h1><div class="post-meta">25.11.2023 · 3 min</div>`],
    [
      "as the title of an abbreviation",
      `<h1>Gate</h1><abbr itemprop="datePublished" title="2023-11-06T10:00:00-05:00">10:00 AM</abbr>`,
    ],
  ])("is dated by it, %s", async (_what, head) => {
    const { documents, problems } = await readText("g.html", page("", `<article>${head}<p>${words}</p></article>`));
    expect(documents[0]!.date).toMatch(/^2023-11-(?:06|25)$/);
    expect(problems).toEqual([]);
  });

  it("is not dated by a teaser above it", async () => {
    const body = `<div class="list"><span class="date">1 May 2020</span></div><article><h1>Gate</h1><p class="published">6 November 2023</p><p>${words}</p></article>`;
    expect((await readText("g.html", page("", body))).documents).toMatchObject([{ date: "2023-11-06" }]);
  });

  it("is not dated by when it was changed", async () => {
    const body = `<article><h1>Gate</h1><p class="updated date">6 November 2023</p><p>${words}</p></article>`;
    expect((await readText("g.html", page("", body))).documents).toMatchObject([{ date: null }]);
  });
});

it("a line of links of an old page is its menu", async () => {
  const body = `<table><tr><td><a href="i.html">Home</a> | <a href="n.html">News</a></td></tr><tr><td>${words}</td></tr></table>`;
  expect((await readText("g.html", page("", body))).documents).toMatchObject([{ paragraphs: [words.trim()] }]);
});

describe("answers of interfaces", () => {
  it.each([
    [
      "a newspaper's, with the text in fields",
      {
        response: {
          status: "ok",
          results: [
            {
              webPublicationDate: "2023-11-06T23:30:00Z",
              webTitle: "Slip",
              webUrl: "https://example.org/a",
              fields: { byline: "Mira Holt", bodyText: "The board voted." },
            },
          ],
        },
      },
    ],
    [
      "another's, with headline and byline as objects",
      {
        response: {
          docs: [
            {
              web_url: "https://example.org/a",
              pub_date: "2023-11-06T23:30:00+0000",
              headline: { main: "Slip" },
              byline: { original: "By Mira Holt" },
              lead_paragraph: "The board voted.",
            },
          ],
        },
      },
    ],
  ])("may be wrapped: %s", async (_what, answer) => {
    expect((await readText("a.json", JSON.stringify(answer))).documents).toMatchObject([
      {
        date: "2023-11-06",
        title: "Slip",
        author: "Mira Holt",
        url: "https://example.org/a",
        paragraphs: ["The board voted."],
      },
    ]);
  });
});

const datesOf = async (days: readonly string[]) =>
  (await readText("t.csv", `title;date;text\n${days.map((day) => `A;${day};x`).join("\n")}\n`)).documents.map(
    ({ date }) => date,
  );

describe("a column of days with years of two digits", () => {
  it("has the year last where the first number changes oftener", async () => {
    expect(await datesOf(["23.11.06", "24.11.06"])).toEqual(["2006-11-23", "2006-11-24"]);
    expect(await datesOf(["23.11.98"])).toEqual(["1998-11-23"]);
  });

  it("is left alone where either could be the year", async () => {
    expect(await datesOf(["23.11.06"])).toEqual([null]);
    expect(await datesOf(["11/23/06"])).toEqual([null]);
  });
});

describe("lists of links", () => {
  it("have what is noted below a link as its text", async () => {
    const list = `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><H3>Ports</H3>\n<DL><p>\n<DT><A HREF="https://example.org/a" ADD_DATE="1699309800">Slip</A>\n<DD>The board voted.\n<DT><A HREF="https://example.org/b" ADD_DATE="1699309800">Tide</A>\n</DL><p></DL><p>`;
    expect((await readText("b.html", list)).documents).toMatchObject([
      { date: "2023-11-06", title: "Slip", paragraphs: ["The board voted."] },
      { title: "Tide", paragraphs: [] },
    ]);
  });

  it("come from Instapaper without a day", async () => {
    const list = `<!DOCTYPE html><html><head><title>Instapaper: Export</title></head><body><h1>Unread</h1><ol><li><a href="https://example.org/a">Slip</a></ol></body></html>`;
    expect((await readText("i.html", list)).documents).toMatchObject([
      { date: null, title: "Slip", url: "https://example.org/a" },
    ]);
  });
});

it("a log in org is one article a headline where each has a timestamp", async () => {
  const log = "#+TITLE: Log\n* <2023-11-06 Mon> Painted\nIt dried.\n* Rain [2023-11-07 Tue 09:00]\nWet.\n";
  expect((await readText("log.org", log)).documents).toMatchObject([
    { date: "2023-11-06", title: "Painted", paragraphs: ["It dried."] },
    { date: "2023-11-07", title: "Rain", paragraphs: ["Wet."] },
  ]);
});

it("a book is by its author, and has its main title", async () => {
  const book = `<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title id="t2">A story</dc:title><dc:title id="t1">The Quay</dc:title><meta refines="#t1" property="title-type">main</meta><dc:creator id="a">Mira Holt</dc:creator><meta refines="#a" property="role">aut</meta><dc:creator id="b">T. Lator</dc:creator><meta refines="#b" property="role">trl</meta><dc:date>1999-05-04</dc:date></metadata><manifest><item id="c" href="c.xhtml"/></manifest><spine><itemref idref="c"/></spine></package>`;
  const bytes = zipSync({
    mimetype: strToU8("application/epub+zip"),
    "META-INF/container.xml": strToU8(
      `<container><rootfiles><rootfile full-path="content.opf"/></rootfiles></container>`,
    ),
    "content.opf": strToU8(book),
    "c.xhtml": strToU8("<html><body><p>One.</p></body></html>"),
  });
  expect((await readFile({ name: "q.epub", bytes })).documents).toMatchObject([
    { title: "The Quay", author: "Mira Holt" },
  ]);
});

it("RTF's hidden words are not read", async () => {
  const { documents } = await readText("2023-11-06.rtf", "{\\rtf1\\ansi Open {\\v hidden }now.\\par}");
  expect(documents).toMatchObject([{ paragraphs: ["Open now."] }]);
});

const printed = (pages: readonly (readonly string[])[]) =>
  withoutFurniture(pages.map((lines) => lines.map((text, i) => ({ text, baseline: 800 - i * 14 }) as never))).map(
    (lines) => lines.map(({ text }) => text),
  );

describe("the first and last lines of printed pages", () => {
  it("go where their numbers count the pages", () => {
    expect(
      printed([
        ["Courier 1998 · 3", "One.", "a", "b", "c", "d", "e"],
        ["Courier 1998 · 4", "Two.", "f", "g", "h", "i", "j"],
      ]).map(([line]) => line),
    ).toEqual(["One.", "Two."]);
  });

  it("stay where they are alike but for other numbers", () => {
    expect(
      printed([
        ["Ward 1: 310 votes", "a", "b", "c", "d", "e", "f"],
        ["Ward 2: 290 votes", "g", "h", "i", "j", "k", "l"],
      ]).map(([line]) => line),
    ).toEqual(["Ward 1: 310 votes", "Ward 2: 290 votes"]);
  });
});

it.each([
  ["دردشة واتساب مع Quay.txt", "Quay"],
  ["Chat WhatsApp com Cais.txt", "Cais"],
  ["Quay ile WhatsApp Sohbeti.txt", "Quay"],
  ["与Quay的 WhatsApp 聊天.txt", "Quay"],
  ["WhatsApp Chat special.txt", "special"],
])("a chat in %s is called %s", async (name, title) => {
  expect((await readText(name, "20/11/2023, 21:12 - Ana: yes\n")).documents).toMatchObject([{ title }]);
});
