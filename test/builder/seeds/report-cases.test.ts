import { describe, expect, it } from "vitest";
import { createSeedMemory } from "../../../src/builder/seeds/seed-memory.ts";
import { createSeedReader, type ReadSeeds } from "../../../src/builder/seeds/seed-reader.ts";
import { checkedKeys, folderOfReportCase, listReportCases, readReportExpectation, type ReportExpectation } from "../../support/report-case.ts";
import { makeTempFolder } from "../temp-folder.ts";
import { join } from "node:path";

/** Cases that are not looked at yet, and whose work they wait for. A line goes as soon as its case's `expected.json` says something. */
const waiting: ReadonlyMap<string, string> = new Map([
  ["headlines", "names"],
  ["legacy-encodings", "encodings"],
]);

/** Cases whose articles or problems are not read right yet: the loop fails as soon as one of them is. */
const failing: ReadonlySet<string> = new Set([
  "byline-dateline",
  "clipper-front-matter",
  "date-key-unread",
  "dates-in-names",
  "diary-swallowed",
  "diary-title-first",
  "journal-lines",
  "mail-header",
  "press-database",
  "rest-of-date-line",
  "weekday-words",
]);

function read(name: string): Promise<ReadSeeds> {
  const memory = createSeedMemory(join(makeTempFolder(), "seeds.bin"), "test");
  return createSeedReader(folderOfReportCase(name), memory).read();
}

const cases = listReportCases().map((name) => [name, readReportExpectation(name)] as const);
const dated = cases.filter(([, { articles, problems }]) => articles !== undefined || problems !== undefined);

describe("the cases after public reports", () => {
  it("are all checked by some test, or wait for work that is named", () => {
    const unchecked = cases.filter(([, expected]) => Object.keys(expected).length === 0).map(([name]) => name);
    expect(unchecked).toEqual([...waiting.keys()]);
  });

  it("say nothing in expected.json that no test looks at", () => {
    const keys = new Set(cases.flatMap(([, expected]) => Object.keys(expected)));
    expect([...keys].filter((key) => !checkedKeys.includes(key))).toEqual([]);
  });

  it.each(dated.filter(([name]) => !failing.has(name)))("reads and dates %s as its owner would", async (name, expected) => {
    expect(await readAsAsked(name, expected)).toMatchObject(expectation(expected));
  });

  it.fails.each(dated.filter(([name]) => failing.has(name)))("does not read %s yet", async (name, expected) => {
    expect(await readAsAsked(name, expected)).toMatchObject(expectation(expected));
  });
});

function expectation({ articles = [], problems = [] }: ReportExpectation) {
  return { articles, problems };
}

/** Read a case; of texts and problems only what the expectation asks for is said, so that both can be compared. */
async function readAsAsked(name: string, { articles = [], problems = [] }: ReportExpectation) {
  const seeds = await read(name);
  return {
    articles: seeds.articles.map((article, i) => {
      const { begins = "" } = articles[i] ?? {};
      const { id, date, time, title, author, source, url } = article;
      const start = article.readText().trimStart().slice(0, begins.length);
      return { id, date, time, title, author, source, url, begins: start };
    }),
    problems: seeds.problems.map(({ seed, message, excerpt }, i) => {
      const { says = "" } = problems[i] ?? {};
      return { seed, says: says !== "" && `${message}\n${excerpt ?? ""}`.includes(says) ? says : message };
    }),
  };
}
