import { describe, expect, it } from "vitest";
import { readText } from "./read-text.ts";

/** What people's other devices, programs and languages write in the formats of `test/fixtures/formats`. */

async function datesOf(name: string, text: string): Promise<(string | null)[]> {
  return (await readText(name, text)).documents.map(({ date }) => date);
}

describe("a WhatsApp chat", () => {
  it.each([
    ["6.11.2023 klo 21.12 - ", "20.11.2023 klo 8.00 - "],
    ["06/11/2023 à 21:12 - ", "20/11/2023 à 08:00 - "],
    ["2023. 11. 6. 오후 9:12 - ", "2023. 11. 20. 오전 8:00 - "],
    ["2023년 11월 6일 오후 9:12 - ", "2023년 11월 20일 오전 8:00 - "],
    ["2023/11/6 下午9:12 - ", "2023/11/20 上午8:00 - "],
    ["[2023/11/6 下午9:12:45] ", "[2023/11/20 上午8:00:45] "],
    ["6.11.2023 г., 21:12 - ", "20.11.2023 г., 8:00 - "],
    ["06.11.2023. 21:12 - ", "20.11.2023. 8:00 - "],
    ["6/11/23, 21:12:45: ", "20/11/23, 08:00:45: "],
    ["[6 Nov 2023, 21:12:45] ", "[20 Nov 2023, 8:12:45] "],
    ["Nov 6, 2023, 9:12 PM - ", "Nov 20, 2023, 9:12 PM - "],
    ["6. nov. 2023 21:12 - ", "20. nov. 2023 21:12 - "],
    ["6/11/2566 21:12 - ", "20/11/2566 21:12 - "],
  ])("may stamp its messages “%s”", async (first, second) => {
    const text = `${first}Ana: hi there\n${second}Bo: hello you\n`;
    expect(await datesOf("WhatsApp Chat with Night Ferry.txt", text)).toEqual(["2023-11-06", "2023-11-20"]);
  });
});

describe("a Kindle's clippings", () => {
  it.each([
    ["Added on Monday, November 06, 2023, 07:37 AM"],
    ["Toegevoegd op maandag 6 november 2023 18:00:39"],
    ["Dodano: poniedziałek, 6 listopada 2023 20:39:30"],
    ["Eklenme tarihi: 6 Kasım 2023 Pazartesi 20:39:30"],
    ["新增於 2023年11月6日星期一 下午10:56:04"],
    ["सोमवार, 6 नवंबर 2023 20:39:30 को जोड़ा गया"],
  ])("may say “%s”", async (added) => {
    const text = `Life on the Quay (Mira Holt)\r\n- Place 143-146 | ${added}\r\n\r\nSlogans do not move boats.\r\n==========\r\n`;
    expect(await datesOf("My Clippings.txt", text)).toEqual(["2023-11-06"]);
  });
});

describe("a mailbox", () => {
  it("keeps a paragraph that begins with “From”", async () => {
    const box =
      "From - Mon Nov 06 10:00:00 2023\nFrom: A <a@e.org>\nDate: Mon, 6 Nov 2023 10:00:00 GMT\nSubject: One\n\nText one.\n\nFrom now on it is shut.\n\nFrom - Tue Nov 07 10:00:00 2023\nFrom: B <b@e.org>\nDate: Tue, 7 Nov 2023 10:00:00 GMT\nSubject: Two\n\nText two.\n";
    const { documents } = await readText("a.mbox", box);
    expect(documents.map(({ paragraphs }) => paragraphs)).toEqual([
      ["Text one.", "From now on it is shut."],
      ["Text two."],
    ]);
  });
});

const mail = (more: string, body: string, from = "A <a@e.org>") =>
  `From: ${from}\nDate: Mon, 6 Nov 2023 10:00:00 +0900\nSubject: Gate\nMIME-Version: 1.0\n${more}\n\n${body}`;

describe("a mail", () => {
  it("may have the sender's name behind the address", async () => {
    const { documents } = await readText("a.eml", mail("X-A: b", "Text.", "mira@example.org (Mira Holt)"));
    expect(documents).toMatchObject([{ author: "Mira Holt" }]);
  });

  it("joins flowed lines without a space where it says so", async () => {
    const head = "Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes";
    expect((await readText("a.eml", mail(head, "漢字 \n仮名。\n"))).documents).toMatchObject([
      { paragraphs: ["漢字仮名。"] },
    ]);
  });

  it("may be a digest of mails", async () => {
    const body =
      "--d\n\nFrom: B <b@e.org>\nDate: Sun, 5 Nov 2023 10:00:00 +0000\nSubject: In digest\n\nDigest text.\n--d--\n";
    const { documents } = await readText("a.eml", mail("Content-Type: multipart/digest; boundary=d", body));
    expect(documents).toMatchObject([{ paragraphs: ["Digest text."] }]);
  });

  it("may come out of Apple Mail, with its length before it and a list behind it", async () => {
    const text = mail("X-A: b", "Text.\n");
    const { documents } = await readText("1.emlx", `${text.length}      \n${text}<?xml version="1.0"?><plist></plist>`);
    expect(documents).toMatchObject([{ date: "2023-11-06", title: "Gate", paragraphs: ["Text."] }]);
  });
});

describe("an org file", () => {
  it("is one article a day where its headlines are days", async () => {
    const journal =
      "* 2023\n** 2023-11 November\n*** 2023-11-06 Monday\n**** Painted\nIt dried.\n*** 2023-11-07 Tuesday\nRain.\n";
    expect((await readText("journal.org", journal)).documents).toMatchObject([
      { date: "2023-11-06", paragraphs: ["Painted", "It dried."] },
      { date: "2023-11-07", paragraphs: ["Rain."] },
    ]);
  });

  it("is dated by the drawer of a capture", async () => {
    const text = "* Painted\n:PROPERTIES:\n:CREATED: [2023-11-06 Mon 08:15]\n:END:\nIt dried.\n";
    expect(await datesOf("inbox.org", text)).toEqual(["2023-11-06"]);
  });
});

describe("a page of Logseq", () => {
  it("leaves out planning lines and fences, and links are their words", async () => {
    const page =
      "author:: [[Mira Holt]]\ndate:: [[Nov 6th, 2023]]\n\n- TODO Buy tables\n  SCHEDULED: <2023-11-07 Tue>\n- #+BEGIN_QUOTE\n  Quoted.\n  #+END_QUOTE\n";
    expect((await readText("Gate.md", page)).documents).toMatchObject([
      { date: "2023-11-06", author: "Mira Holt", paragraphs: ["Buy tables", "Quoted."] },
    ]);
  });
});

const feed = (date: string) =>
  `<rss version="2.0"><channel><title>Alder</title><item><title>T</title><pubDate>${date}</pubDate><description>Text.</description></item></channel></rss>`;

describe("a feed", () => {
  it("may give Unix time", async () => {
    expect(await datesOf("f.xml", feed("1699264800"))).toEqual(["2023-11-06"]);
  });

  it("is not dated by the beginning of Unix time, and says so", async () => {
    const { documents, problems } = await readText("f.xml", feed("Thu, 01 Jan 1970 00:00:00 +0000"));
    expect(documents).toMatchObject([{ date: null }]);
    expect(problems).toHaveLength(1);
  });
});

describe("a file of a Twitter archive", () => {
  it("that holds no tweets is none, and is said", async () => {
    const account = `window.YTD.account.part0 = [ {"account" : {"username" : "quay"}} ]`;
    const { documents, problems } = await readText("data/account.js", account);
    expect(documents).toEqual([]);
    expect(problems.map(({ kind }) => kind)).toEqual(["export-other"]);
  });
});

describe("names and keys of other programs", () => {
  it("a chat exported in Arabic is called as its file says", async () => {
    const chat = "٢٠‏/١١‏/٢٠٢٣، ٩:١٢ م - Ana: نعم\n";
    expect((await readText("محادثة واتساب مع Night Ferry.txt", chat)).documents).toMatchObject([
      { date: "2023-11-20", title: "Night Ferry" },
    ]);
  });

  it("a journal of Logseq may be called as its pages are", async () => {
    expect((await readText("Nov 6th, 2023.md", "- Met the board.\n\t- A slip.\n")).documents).toMatchObject([
      { date: "2023-11-06", paragraphs: ["Met the board.", "A slip."] },
    ]);
  });

  it("Hugo's own keys may lie in a table", async () => {
    const note = `+++\ntitle = 'Slip'\ndate = 2023-11-06\n[params]\n  author = 'Mira Holt'\n[menu]\n  title = 'x'\n+++\nVoted.\n`;
    expect((await readText("s.md", note)).documents).toMatchObject([{ title: "Slip", author: "Mira Holt" }]);
  });

  it("NewsML-G2 may print the names of its writers", async () => {
    const item = `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><versionCreated>2023-11-06T10:00:00Z</versionCreated></itemMeta><contentMeta><headline>Slip</headline><by>Mira Holt</by><creator><name>Desk</name></creator></contentMeta><contentSet><inlineXML><html><body><p>Voted.</p></body></html></inlineXML></contentSet></newsItem>`;
    expect((await readText("n.xml", item)).documents).toMatchObject([{ author: "Mira Holt" }]);
  });
});

describe("a saved page", () => {
  const words =
    "The harbour board of Port Alder voted on Monday to build a second ferry slip beside the old customs house. ".repeat(
      3,
    );
  const page = (head: string, body: string, after = "") =>
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Gate</title>${head}</head><body><article><h1>Gate</h1>${body}<p>${words}</p></article></body></html>${after}`;
  const dated = { date: "2023-11-06", title: "Gate" };

  it.each([
    ["the only time element", "", `<time datetime="2023-11-06T10:00">6 November 2023</time>`, dated],
    ["the day in its address", `<link rel="canonical" href="https://e.org/2023/11/06/gate">`, "", dated],
    ["a byline with a date", "", "<p>By Mira Holt | 6 November 2023</p>", { ...dated, author: "Mira Holt" }],
    [
      "a byline in French",
      `<meta name="date" content="2023-11-06">`,
      `<p class="byline">Par Claire Vasseur</p>`,
      { ...dated, author: "Claire Vasseur" },
    ],
    [
      "the page that its record is of",
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Gate","datePublished":"2023-11-06","mainEntityOfPage":{"@type":"WebPage","@id":"https://e.org/gate"}}</script>`,
      "",
      { ...dated, url: "https://e.org/gate" },
    ],
    [
      "microdata",
      "",
      `<span itemprop="author" itemscope><b itemprop="name">Mira Holt</b></span><meta itemprop="datePublished" content="2023-11-06">`,
      { ...dated, author: "Mira Holt" },
    ],
    [
      "entities in a script",
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Gate &amp; quay","datePublished":"Nov 6, 2023"}</script>`,
      "",
      { date: "2023-11-06", title: "Gate & quay" },
    ],
    [
      "what Save Page WE adds",
      `<meta name="savepage-url" content="https://e.org/x"><meta name="savepage-date" content="Mon Nov 06 2023 10:12:45 GMT+0100 (CET)">`,
      "",
      { ...dated, url: "https://e.org/x" },
    ],
  ])("is read by %s", async (_what, head, body, expected) => {
    expect((await readText("g.html", page(head, body))).documents).toMatchObject([expected]);
  });

  it("is dated by the archive's comment where nothing else dates it", async () => {
    const after =
      "<!--\n     FILE ARCHIVED ON 10:12:45 Nov 06, 2023 AND RETRIEVED FROM THE\n     INTERNET ARCHIVE ON 10:00:00 Jan 01, 2024.\n-->";
    expect((await readText("g.html", page("", "", after))).documents).toMatchObject([dated]);
  });

  it("does not repeat its date above the text", async () => {
    const body = `<p>6 November 2023</p>`;
    const { documents } = await readText("g.html", page(`<meta name="date" content="2023-11-06">`, body));
    expect(documents[0]!.paragraphs).toEqual([words.trim()]);
  });
});

const tei = (profile: string, body: string) =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Letters</title></titleStmt><publicationStmt><date when="2019">2019</date></publicationStmt><sourceDesc><p>x</p></sourceDesc></fileDesc>${profile}</teiHeader><text><body>${body}</body></text></TEI>`;

describe("a TEI text", () => {
  it.each([
    [
      "its dateline",
      "",
      `<opener><dateline>Ostend, <date when="1871-11-06">6 Nov.</date></dateline></opener><p>Text.</p>`,
    ],
    ["its creation", `<profileDesc><creation><date when="1871-11-06"/></creation></profileDesc>`, "<p>Text.</p>"],
    ["the words of an entry's head", "", `<div type="entry"><head>Monday, 6 November 1871</head><p>Text.</p></div>`],
    ["the number of an entry", "", `<div type="entry" n="1871-11-06"><head>Monday</head><p>Text.</p></div>`],
  ])("is dated by %s", async (_what, profile, body) => {
    const { documents, problems } = await readText("l.xml", tei(profile, body));
    expect(documents).toMatchObject([{ date: "1871-11-06" }]);
    expect(problems).toEqual([]);
  });
});

describe("a table", () => {
  it("may begin with the line that tells Excel its delimiter", async () => {
    expect(await datesOf("t.csv", "sep=;\nTitle;Date;Text\nA;6/11/2023;x\nB;25/11/2023;z\n")).toEqual([
      "2023-11-06",
      "2023-11-25",
    ]);
  });

  it("may have year, month and day in columns of their own", async () => {
    expect(await datesOf("t.csv", "title,year,month,day,text\nA,2023,11,6,x\n")).toEqual(["2023-11-06"]);
  });
});

describe("subtitles that a machine made", () => {
  it("say each line once", async () => {
    const text =
      "WEBVTT\nKind: captions\nLanguage: en\n\n00:00:00.160 --> 00:00:02.389 align:start position:0%\n \nthe<00:00:00.400><c> board</c><00:00:00.800><c> voted</c>\n\n00:00:02.389 --> 00:00:02.399 align:start position:0%\nthe board voted\n \n\n00:00:02.399 --> 00:00:04.000 align:start position:0%\nthe board voted\non<00:00:02.600><c> friday</c>\n\n00:00:04.000 --> 00:00:04.010 align:start position:0%\non friday\n \n";
    const { documents } = await readText("talk-20231106.vtt", text);
    expect(documents.map(({ paragraphs }) => paragraphs)).toEqual([["the board voted on friday"]]);
  });
});

function wordPressItem(title: string, type: string, body: string): string {
  return `<item><title>${title}</title><pubDate>Tue, 07 Nov 2023 04:30:00 +0000</pubDate><content:encoded><![CDATA[${body}]]></content:encoded><wp:post_type>${type}</wp:post_type></item>`;
}

describe("what WordPress exports", () => {
  it("is its posts, without its pictures and menus", async () => {
    const text = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Harbour</title>${wordPressItem("Gate shut", "post", "<p>The gate is shut.</p>")}${wordPressItem("photo", "attachment", "")}${wordPressItem("", "nav_menu_item", "")}</channel></rss>`;
    expect((await readText("export.xml", text)).documents.map(({ title }) => title)).toEqual(["Gate shut"]);
  });
});

function warcRecord(page: string): string {
  const body = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`;
  return `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://e.org/slip\r\nWARC-Date: 2023-12-01T00:00:00Z\r\nContent-Length: ${body.length}\r\n\r\n${body}\r\n\r\n`;
}

function shortPage(meta: string): string {
  return `<!DOCTYPE html><html><head><title>Slip</title>${meta}</head><body><article><h1>Slip</h1><p>The board voted.</p></article></body></html>`;
}

describe("a web archive", () => {
  it("has short pages that say when they were published", async () => {
    const dated = shortPage('<meta property="article:published_time" content="2023-11-06">');
    expect(await datesOf("crawl.warc", warcRecord(dated))).toEqual(["2023-11-06"]);
  });

  it("says so when all it has are pages of a few words", async () => {
    const { documents, problems } = await readText("crawl.warc", warcRecord(shortPage("")));
    expect(documents).toEqual([]);
    expect(problems.map(({ kind }) => kind)).toEqual(["archive-short-pages"]);
  });
});
