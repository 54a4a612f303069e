import { describe, expect, it } from "vitest";
import { createSeedReader, type ReadSeeds } from "../../../src/builder/seeds/seed-reader.ts";
import { openBuildStore } from "../../../src/builder/store/build-store.ts";
import {
  checkedKeys,
  folderOfReportCase,
  listReportCases,
  readReportExpectation,
  type ReportExpectation,
} from "../../support/report-case.ts";
import { makeTempFolder } from "../temp-folder.ts";

function read(name: string): Promise<ReadSeeds> {
  return createSeedReader(folderOfReportCase(name), openBuildStore(makeTempFolder(), "src")).read();
}

const cases = listReportCases().map((name) => [name, readReportExpectation(name)] as const);
const dated = cases.filter(([, { articles, problems }]) => articles !== undefined || problems !== undefined);

describe("the cases after public reports", () => {
  it("are all checked by some test", () => {
    const unchecked = cases.filter(([, expected]) => Object.keys(expected).length === 0).map(([name]) => name);
    expect(unchecked).toEqual([]);
  });

  it("say nothing in expected.json that no test looks at", () => {
    const keys = new Set(cases.flatMap(([, expected]) => Object.keys(expected)));
    expect([...keys].filter((key) => !checkedKeys.includes(key))).toEqual([]);
  });

  it.each(dated)("reads and dates %s as its owner would", async (name, expected) => {
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
    articles: inOrderOf(articles, seeds.articles).map((article) => {
      const { begins = "" } = articles.find(({ id }) => id === article.id) ?? {};
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

/** The order of the expectation, which is for people; what it does not name comes last. */
function inOrderOf<Named extends { readonly id: string }>(
  order: readonly { readonly id: string }[],
  all: readonly Named[],
): Named[] {
  const place = new Map(order.map(({ id }, i) => [id, i]));
  return all.toSorted((a, b) => (place.get(a.id) ?? Infinity) - (place.get(b.id) ?? Infinity));
}
