import { describe, expect, it } from "vitest";
import { parseSeed } from "../../../src/core/article/parse-seed.ts";

/** The articles of a text as "date title: text"; a title that was read out of the text is left out. */
function articlesOf(text: string): string[] {
  const { articles } = parseSeed("a.txt", new TextEncoder().encode(text));
  return articles.map(({ date, title, isTitleDerived, text: body }) =>
    `${date ?? "?"} ${isTitleDerived ? "" : `${title}: `}${body.trim().replace(/\s+/gu, " ")}`.trim(),
  );
}

/** A text of paragraphs; `heading|text` are two. */
const book = (...paragraphs: readonly string[]) =>
  `${paragraphs.map((said) => said.replace("|", "\n\n")).join("\n\n")}\n`;

const [nov6, nov7] = ["6 November 1871|Painted.", "7 November 1871|Rain."];
const [read6, read7] = ["1871-11-06 Painted.", "1871-11-07 Rain."];

describe("a chapter's line between entries", () => {
  it.each<[string, string[], string[]]>([
    [
      "is the title of the entry below it",
      [nov6, nov7, "CHAPTER II.", "THE WINTER.", "1 December 1871|Fog."],
      [read6, read7, "1871-12-01 CHAPTER II. THE WINTER.: Fog."],
    ],
    [
      "keeps its text out of the entry before, undated",
      [nov6, nov7, "CHAPTER II.", "The winter was long.", "1 December 1871|Fog."],
      [read6, read7, "? CHAPTER II.: The winter was long.", "1871-12-01 Fog."],
    ],
    [
      "gives its year to the days below it",
      [nov6, "7 November|Rain.", "CHAPTER II. 1873.", "2 May|Fog.", "3 May|Oil."],
      [read6, read7, "1873-05-02 CHAPTER II. 1873.: Fog.", "1873-05-03 Oil."],
    ],
    [
      "gives its year over a text of its own",
      [nov6, "7 November|Rain.", "Chapter 2: Spring, 1873", "We sailed.", "2 May|Fog."],
      [read6, read7, "1873-21 Chapter 2: Spring, 1873: We sailed.", "1873-05-02 Fog."],
    ],
    [
      "gives the first of its years that a day falls into",
      ["CHAPTER I. November 1871 to May 1872.", "7 May|Rain.", "8 May|Fog."],
      ["1872-05-07 CHAPTER I. November 1871 to May 1872.: Rain.", "1872-05-08 Fog."],
    ],
    [
      "may be a year in Roman numerals",
      ["MDCCCLXXI", "6 November|Painted.", "7 November|Rain."],
      ["1871-11-06 MDCCCLXXI: Painted.", read7],
    ],
    [
      "may be any words in capitals that stand nowhere else",
      [nov6, nov7, "SECOND VOYAGE", "1 December 1871|Fog."],
      [read6, read7, "1871-12-01 SECOND VOYAGE: Fog."],
    ],
    [
      "is no line in capitals that signs what stands above, that closes it, or that may be the entry's own",
      [
        `${nov6}\n\nJOHN OSTER`,
        `${nov7}\n\nJOHN OSTER`,
        "8 November 1871|Fog.\n\nTHE WAY HOME\n\nWe went on.",
        "9 November 1871|Oil.\n\nTHE END",
      ],
      [
        `${read6} JOHN OSTER`,
        `${read7} JOHN OSTER`,
        "1871-11-08 Fog. THE WAY HOME We went on.",
        "1871-11-09 Oil. THE END",
      ],
    ],
    ...(
      [
        "SECOND VOYAGE",
        "Second Voyage",
        "THE SECOND ARCTIC EXPEDITION",
        "2nd Voyage",
        "Zweite Reise",
        "SECONDE TRAVERSÉE",
        "SEGUNDO VIAJE",
        "Вторая экспедиция",
      ] as const
    ).map((said): [string, string[], string[]] => [
      `counts a journey and keeps its text out of the entry before: ${said}`,
      [nov6, nov7, said, "The ice was late.", "1 December 1871|Fog."],
      [read6, read7, `? ${said}: The ice was late.`, "1871-12-01 Fog."],
    ]),
    [
      "names a journey in capitals, as another one right above a date does",
      [nov6, nov7, "THE VOYAGE OUT", "1 December 1871|Fog.", "THE VOYAGE HOME", "We were few.", "3 May 1872|Oil."],
      [read6, read7, "1871-12-01 THE VOYAGE OUT: Fog.", "? THE VOYAGE HOME: We were few.", "1872-05-03 Oil."],
    ],
    [
      "stands in capitals farther from what is above it than any paragraph",
      [nov6, `${nov7}\n\n`, "THE ICE", "We were few.", "3 May 1872|Oil."],
      [read6, read7, "? THE ICE: We were few.", "1872-05-03 Oil."],
    ],
    [
      "is no line in capitals as far from what is above it as all are",
      [`${nov6}\n\n`, `${nov7}\n\n`, "THE ICE", "We were few.\n\n", "3 May 1872|Oil."],
      [read6, `${read7} THE ICE We were few.`, "1872-05-03 Oil."],
    ],
    [
      "is no journey that stands twice, as a heading of each day, nor a sentence",
      [`${nov6}\n\nFirst Trip\n\nWet.`, `${nov7}\n\nFirst Trip\n\nDry.\n\nThe second trip was dull`, "3 May 1872|Oil."],
      [`${read6} First Trip Wet.`, `${read7} First Trip Dry. The second trip was dull`, "1872-05-03 Oil."],
    ],
    ["may be a numeral alone", ["I.", nov6, "II.", nov7], ["1871-11-06 I.: Painted.", "1871-11-07 II.: Rain."]],
    [
      "may be a part and a chapter",
      [nov6, nov7, "PART II.", "CHAPTER V.", "8 November 1871|Fog."],
      [read6, read7, "1871-11-08 PART II. – CHAPTER V.: Fog."],
    ],
    [
      "may be a Markdown heading above those of the entries, whatever it says",
      [
        "# Log",
        "## Week 45",
        "### 6 November 1871|Painted.",
        "### 7 November 1871|Rain.",
        "## Week 46",
        "### 13 November 1871|Fog.",
        "## What I learned",
        "Lots.",
      ],
      ["? Log:", "1871-11-06 Week 45: Painted.", read7, "1871-11-13 Week 46: Fog.", "? What I learned: Lots."],
    ],
    [
      "may stand between letters",
      [
        "Hallow, 13 October 1871|Dear N.",
        "Hallow, 14 October 1871|Dear V.",
        "CHAPTER II.",
        "Hallow, 3 November 1871|Dear M.",
      ],
      [
        "1871-10-13 Hallow, 13 October 1871 Dear N.",
        "1871-10-14 Hallow, 14 October 1871 Dear V.",
        "1871-11-03 CHAPTER II.: Hallow, 3 November 1871 Dear M.",
      ],
    ],
    [
      "is read in German",
      [
        "Vorwort",
        "Ein Tagebuch.",
        "Kapitel 1: Herbst 1871",
        "6. November|Regen.",
        "7. November|Wind.",
        "Nachwort",
        "Er starb 1890.",
      ],
      [
        "? Vorwort: Ein Tagebuch.",
        "1871-11-06 Kapitel 1: Herbst 1871: Regen.",
        "1871-11-07 Wind.",
        "? Nachwort: Er starb 1890.",
      ],
    ],
    [
      "is read in Russian",
      [
        "Предисловие",
        "Это дневник.",
        "Глава первая. 1871 год",
        "6 ноября|Дождь.",
        "7 ноября|Ветер.",
        "Послесловие",
        "Он умер.",
      ],
      [
        "? Предисловие: Это дневник.",
        "1871-11-06 Глава первая. 1871 год: Дождь.",
        "1871-11-07 Ветер.",
        "? Послесловие: Он умер.",
      ],
    ],
    [
      "is read in Chinese",
      [
        "前言",
        "这是日记。",
        "1871年11月6日|雨。",
        "1871年11月7日|风。",
        "第二章 冬天",
        "1871年12月1日|雪。",
        "后记",
        "他死了。",
      ],
      ["? 前言: 这是日记。", "1871-11-06 雨。", "1871-11-07 风。", "1871-12-01 第二章 冬天: 雪。", "? 后记: 他死了。"],
    ],
  ])("%s", (_what, paragraphs, expected) => {
    expect(
      articlesOf(book(...paragraphs)).map((said) => said.replace(/^\? (Vorwort|Предисловие|前言): \1 /u, "? $1: ")),
    ).toEqual(expected);
  });
});

function problemsOf(...paragraphs: readonly string[]): string[] {
  return parseSeed("a.txt", new TextEncoder().encode(book(...paragraphs)))
    .problems.filter(({ kind }) => kind === "part-unsure")
    .map(({ line, message }) => `${line}: ${message}`);
}

describe("a line in capitals inside an entry", () => {
  it("is said once with the first of them, since it may begin a part", () => {
    expect(
      problemsOf(nov6, nov7, "THE WAY HOME", "We went on.", "THE ICE BELT", "It held.", "9 May 1872|Oil."),
    ).toEqual([
      "9: The line “THE WAY HOME” (and 1 more in capitals) and the text below it are shown under 1871-11-07.",
    ]);
  });

  it("leads to the entry that it stands in", () => {
    const text = book(nov6, nov7, "THE WAY HOME", "We went on.", "9 May 1872|Oil.");
    const { problems } = parseSeed("a.txt", new TextEncoder().encode(text));
    expect(problems.map(({ article, excerpt }) => [article, excerpt])).toEqual([["a~2", "THE WAY HOME"]]);
  });

  it("parts the diary once it is written as advised", () => {
    expect(articlesOf(book(nov6, nov7, "Part 2. THE WAY HOME", "We went on.", "9 May 1872|Oil."))).toEqual([
      read6,
      read7,
      "? Part 2. THE WAY HOME: We went on.",
      "1872-05-09 Oil.",
    ]);
  });

  it.each([
    ["a word that is shouted", [nov6, nov7, "HURRAH", "We went on."]],
    ["a sign of the stage", [nov6, nov7, "(LOUD CHEERS)", "We went on."]],
    ["a signature", [nov6, nov7, "JOHN OSTER", "8 November 1871|Fog."]],
    ["what signs each day", [`${nov6}\n\nLARK, AT SEA\n\nWet.`, `${nov7}\n\nLARK, AT SEA\n\nDry.`]],
    ["an address", [nov6, nov7, "TO MY BROTHER JOHN,", "We went on."]],
    ["verse", [nov6, nov7, "THE LAMP", "Bright upon the sea", "Shine for me"]],
    ["the headline of an entry", ["6 November 1871", "THE LAMP WENT OUT", "We went on.", nov7]],
    ["a text of one date", ["6 November 1871|Report.", "THE FIRST PART", "They met."]],
  ])("is not said of %s", (_what, paragraphs) => {
    expect(problemsOf(...paragraphs)).toEqual([]);
  });
});

describe("what stands before the first entry", () => {
  it.each<[string, string[], string[]]>([
    [
      "may be a preface",
      ["THE DIARY OF A KEEPER", "PREFACE.", "It was found.", nov6, nov7],
      ["? THE DIARY OF A KEEPER PREFACE. It was found.", read6, read7],
    ],
    [
      "may be signed with a month",
      ["PREFACE.", "It was found.", "London, May 1890.", nov6, nov7],
      ["? PREFACE. It was found. London, May 1890.", read6, read7],
    ],
    [
      "may be signed with a day",
      ["PREFACE.", "It was found.", "5 May 1890.", nov6, nov7],
      ["? PREFACE. It was found. 5 May 1890.", read6, read7],
    ],
    [
      "may be an introduction to entries that run on below a chapter's year",
      ["INTRODUCTION.", "It was found.", "CHAPTER I. 1871.", "Nov. 6. Painted.", "Nov. 7. Rain."],
      ["? INTRODUCTION. It was found.", "1871-11-06 CHAPTER I. 1871.: Painted.", read7],
    ],
    [
      "may be a table of contents",
      [
        "CONTENTS",
        "CHAPTER I. 1871 .... 3",
        "CHAPTER II. 1872 .... 9",
        "PREFACE.",
        "It was found.",
        "CHAPTER I. 1871",
        "November 6|Painted.",
        "November 7|Rain.",
      ],
      [
        "? CONTENTS CHAPTER I. 1871 .... 3 CHAPTER II. 1872 .... 9 PREFACE. It was found.",
        "1871-11-06 CHAPTER I. 1871: Painted.",
        read7,
      ],
    ],
    [
      "may lead to letters",
      ["INTRODUCTION", "Letters.", "Hallow, 13 October 1871|Dear N.", "Hallow, 14 October 1871|Dear V."],
      [
        "? INTRODUCTION Letters.",
        "1871-10-13 Hallow, 13 October 1871 Dear N.",
        "1871-10-14 Hallow, 14 October 1871 Dear V.",
      ],
    ],
  ])("%s", (_what, paragraphs, expected) => {
    expect(articlesOf(book(...paragraphs)).map((said) => said.replace(/^\? ([^:]+): \1/u, "? $1"))).toEqual(expected);
  });
});

describe("what stands behind the last entry", () => {
  it.each<[string, string[], string[]]>([
    [
      "is an article of its own",
      [nov6, nov7, "EPILOGUE.", "He died in 1890."],
      [read6, read7, "? EPILOGUE.: He died in 1890."],
    ],
    [
      "may be counted and have a title",
      [nov6, nov7, "APPENDIX B: STORES", "Flour."],
      [read6, read7, "? APPENDIX B: STORES: Flour."],
    ],
    ["may be a Markdown heading", [nov6, nov7, "# Afterword", "He died."], [read6, read7, "? Afterword: He died."]],
    [
      "has notes, whose numbers are no days",
      [nov6, nov7, "NOTES.", "[1] The lamp.", "8. The sea."],
      [read6, read7, "? NOTES.: [1] The lamp. 8. The sea."],
    ],
    [
      "may have a date",
      [nov6, nov7, "EPILOGUE", "5 May 1890|He died."],
      [read6, read7, "1890-05-05 EPILOGUE: He died."],
    ],
    ["is no article when it has no text", [nov6, nov7, "THE END."], [read6, `${read7} THE END.`]],
    [
      "may stand behind articles with keys",
      ["Date: 1871-11-06|Painted.", "Date: 1871-11-07|Rain.", "EPILOGUE", "He died."],
      [read6, read7, "? EPILOGUE: He died."],
    ],
  ])("%s", (_what, paragraphs, expected) => {
    expect(articlesOf(book(...paragraphs))).toEqual(expected);
  });

  it("may stand in a diary without blank lines", () => {
    expect(articlesOf("6 November 1871\nPainted.\n7 November 1871\nRain.\nEPILOGUE\nHe died.\n")).toEqual([
      read6,
      read7,
      "? EPILOGUE: He died.",
    ]);
  });
});

describe("no chapter begins", () => {
  it.each<[string, string[], string[]]>([
    [
      "at a heading deeper than the entry's",
      ["## 6 November 1871", "### Appendix", "Painted.", "## 7 November 1871|Rain."],
      ["1871-11-06 Appendix: ### Appendix Painted.", read7],
    ],
    [
      "at words that part each day",
      ["# 6 November 1871", "# Notes", "Painted.", "# 7 November 1871", "# Notes", "Rain."],
      ["1871-11-06 Notes: Painted.", "1871-11-07 Notes: Rain."],
    ],
    ["at “Notes” in the last entry", [nov6, nov7, "Notes", "Wind."], [read6, `${read7} Notes Wind.`]],
    [
      "in a report of one date",
      ["6 November 1871", "Report.", "CHAPTER 2", "They met.", "APPENDIX", "List."],
      ["1871-11-06 Report. CHAPTER 2 They met. APPENDIX List."],
    ],
    [
      "at a sentence",
      [nov6, "Chapter two was dull and I slept.", nov7],
      ["1871-11-06 Painted. Chapter two was dull and I slept.", read7],
    ],
  ])("%s", (_what, paragraphs, expected) => {
    expect(articlesOf(book(...paragraphs))).toEqual(expected);
  });
});
