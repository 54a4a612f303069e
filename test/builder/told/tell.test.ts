import { describe, expect, it } from "vitest";
import { join } from "node:path";
import { openBuildStore } from "../../../src/builder/store/build-store.ts";
import { sha256OfParts } from "../../../src/builder/store/sha256.ts";
import { tell } from "../../../src/builder/told/tell.ts";
import { findEntries } from "../../../src/core/time/find-entries.ts";
import { makeTempFolder } from "../temp-folder.ts";

const text = "They met last Tuesday, in early 1914 and for three days.";
const sources = join(import.meta.dirname, "../../../src");

/** An article that counts how often it is read. */
function makeArticle(date: string | null) {
  let reads = 0;
  return {
    date,
    textHash: sha256OfParts(text),
    readText: () => {
      reads += 1;
      return text;
    },
    reads: () => reads,
  };
}

describe("what a build remembers of told times", () => {
  it("is found once, and read again by the next build", () => {
    const folder = makeTempFolder();
    const first = openBuildStore(folder, sources);
    tell(makeArticle("2023-11-06"), first, text);
    first.save();
    const article = makeArticle("2023-11-06");
    expect(tell(article, openBuildStore(folder, sources))).toEqual(findEntries(text, "2023-11-06"));
    expect(article.reads()).toBe(0);
  });

  it("is of a text and its date, since the same words of another day mean other days", () => {
    const store = openBuildStore(makeTempFolder(), sources);
    expect(tell(makeArticle("2023-11-06"), store)[0]).not.toEqual(tell(makeArticle("2023-11-17"), store)[0]);
  });

  it("reckons from no day where the date is longer than one", () => {
    const store = openBuildStore(makeTempFolder(), sources);
    expect(tell(makeArticle("1819-05"), store)).toEqual(findEntries(text, null));
  });
});
