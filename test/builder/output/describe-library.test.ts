import { describe, expect, it } from "vitest";
import type { ReadyLibrary } from "../../../src/builder/library/build-library.ts";
import { describeLibrary } from "../../../src/builder/output/describe-library.ts";
import { makeHead, makeRow } from "../../support/page.tsx";

/** What a build has to say of a library: everything else of it stays unsaid. */
function libraryOf({
  articles = 2,
  undated = 0,
  problems = [],
}: {
  readonly articles?: number;
  readonly undated?: number;
  readonly problems?: ReadyLibrary["summary"]["problems"];
}): ReadyLibrary {
  const rows = Array.from({ length: articles }, (_, at) =>
    makeRow({ id: `${at}`, date: at < undated ? null : "2023" }),
  );
  return {
    summary: { seeds: articles, articles, entities: 12, notRead: 0, problems, folders: [] },
    files: new Map(),
    head: makeHead(rows),
    originals: [],
  } as unknown as ReadyLibrary;
}

const problem = { seed: "bad.txt", line: 3, message: "The date 2023-02-30 does not exist." };

describe("what a build says of its library", () => {
  it("is a line where all is well", () => {
    expect(describeLibrary(libraryOf({}), 4000)).toEqual([
      "library  2 articles from 2 seeds, 12 entities; 0 files, 0 B, in 4 s",
    ]);
  });

  it("counts what has no date, and what is wrong, with file and line", () => {
    const problems = [{ ...problem, kind: "date" }] as unknown as ReadyLibrary["summary"]["problems"];
    expect(describeLibrary(libraryOf({ undated: 1, problems }), 4000).slice(1)).toEqual([
      "1 article without a date",
      "1 problem, all listed in Library → Checks:",
      "  bad.txt:3  The date 2023-02-30 does not exist.",
    ]);
  });

  it("says of an empty folder that it is one, and what to do", () => {
    expect(describeLibrary(libraryOf({ articles: 0 }), 400)[1]).toBe(
      "No articles: the folder has no text to read. Put some in, or name another folder in DATELINE_SEEDS.",
    );
  });

  it("names five problems of many, in one line each whatever stands in a file's name", () => {
    const seed = "two\nlines.txt";
    const problems = Array.from({ length: 9 }, () => ({
      ...problem,
      seed,
    })) as unknown as ReadyLibrary["summary"]["problems"];
    const lines = describeLibrary(libraryOf({ problems }), 400);
    expect(lines.slice(2, 3)).toEqual(["  two�lines.txt:3  The date 2023-02-30 does not exist."]);
    expect(lines.at(-1)).toBe("  … and 4 more");
  });
});
