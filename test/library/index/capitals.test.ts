import { beforeAll, describe, expect, it } from "vitest";
import { buildIndex } from "../../../src/library/index/build-index.ts";
import { namingOf } from "../../../src/library/index/entity-key.ts";
import { toColumns, toSegmentArticle } from "../../../src/library/index/index-input.ts";
import type { LibraryIndex } from "../../../src/library/index/library-index.ts";
import { segmentsHere } from "../../../src/library/index/make-segment.ts";
import { inOnePiece, writeSegment } from "../../../src/library/index/segment-writer.ts";
import { article, library, listed, openLibrary, openParts } from "./sample-library.ts";

const bundled = library([
  article("a", "2020-03-11", "The WHO spoke. The day the WHO declared a pandemic, Qatar heard of it.", {
    source: "wafa",
  }),
  article("b", "2020-02-01", "Who was there? He who came, whoever he was, from the US Air Force."),
  article("c", "2019-05-02", "W.H.O. staff in Qatar. It told us of an air force."),
  article("d", null, "No date. WHO and UNICEF met; WHOIS is a word."),
]);
const added = library([article("own", "2021-01-01", "The WHO came back.")]);

const questions: readonly (readonly [q: string, found: string])[] = [
  ["who", "a b c d"],
  ["=WHO", "a c d"],
  ["=WHO*", "a c d"],
  ["=WHOIS", "d"],
  ["=Who", "a b c d"],
  ["-=WHO", "b"],
  ["who -=WHO", "b"],
  ["=WHO OR =US", "a b c d"],
  ["=WHO near/3 =UNICEF", "d"],
  ['="the WHO declared"', "a"],
  ['="US Air Force"', "b"],
  ["title:=WHO", "a"],
  ["=WHO on:2020", "a"],
  ["=WHO on:none", "d"],
  ["=WHO place:qatar", "a c"],
  ["=WHO source:wafa", "a"],
  ["=WHX", ""],
];

async function ask(index: LibraryIndex, ids: readonly string[], q: string) {
  const { places, hits } = await index.search({ q, order: "newest", offset: 0, limit: 9 });
  return { found: places.map((place) => ids[place]).join(" "), hits };
}

const ids = ["a", "b", "c", "d"];

describe("capitals asked for", () => {
  let whole: LibraryIndex;
  let cut: LibraryIndex;
  beforeAll(async () => {
    whole = await openLibrary(bundled);
    cut = openParts(await buildIndex(listed(bundled), { maker: segmentsHere, reach: 60 })).index;
  });

  it.each(questions)("%s: %s", async (q, found) => {
    expect((await ask(whole, ids, q)).found).toBe(found);
  });

  it.each(questions)("%s: %s, in parts of several segments", async (q, found) => {
    expect((await ask(cut, ids, q)).found).toBe(found);
  });

  it("are counted as they stand, and never mended into other words", async () => {
    expect((await ask(whole, ids, "=WHO")).hits).toBe(5);
    const { didYouMean } = await whole.search({ q: "=WHX", order: "newest", offset: 0, limit: 9 });
    expect(didYouMean).toBeNull();
  });

  it("are found in what the reader added", async () => {
    const index = await openLibrary(bundled);
    const naming = namingOf(added.entities, index.salt);
    const segments = added.articles.map((each) =>
      inOnePiece(writeSegment([toSegmentArticle(toColumns(each), naming)])),
    );
    index.setImports({ segments, ranks: Uint32Array.of(0), entities: added.entities });
    expect((await ask(index, ["own", ...ids], "=WHO")).found).toBe("own a c d");
  });
});
