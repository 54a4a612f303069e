import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findHits } from "../../../src/core/query/hits.ts";
import { parseQuery } from "../../../src/core/query/parse.ts";
import { findPhrases } from "../../../src/core/query/phrase.ts";
import type { LibraryIndex } from "../../../src/library/index/library-index.ts";
import { article, library, openLibrary } from "./sample-library.ts";

const pieces = [
  "O’Neill’s",
  "café",
  "CAFE",
  "al-Shifa",
  "hos\u00adpital",
  "hospital",
  "東京都",
  "京都",
  "都",
  "한국어",
  "غَزَّة",
  "غزة",
  "İstanbul",
  "3,5",
  "U.S.",
  "US",
  "us",
  "ﬁne",
  "fine",
  "Ａ１",
  "don't",
  "हिन्दी",
  "e\u0301lan",
];
const joints = [" ", ", ", "", "\n\n", "’", "-", "…"];
const text = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...joints)), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.flat().join(""));

const { articles } = library(
  fc.sample(text, { numRuns: 300, seed: 7 }).map((body, i) => article(`n${i}`, "2023-11-06", body, { title: "" })),
);

let index: LibraryIndex;
beforeAll(async () => {
  index = await openLibrary(library(articles));
});
afterAll(() => index.close());

describe("a word or a quotation", () => {
  it("is found in exactly the texts in which it is marked", async () => {
    const words = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(words, fc.boolean(), fc.boolean(), async (parts, isPrefix, isCased) => {
        const q = `${isCased ? "=" : ""}"${parts.join(" ")}"${isPrefix ? "*" : ""}`;
        const phrases = findPhrases(parseQuery(q).tree);
        const marked = articles.flatMap((one, place) => (findHits(one.text, phrases).length > 0 ? [place] : []));
        const { places, didYouMean } = await index.search({ q, order: "newest", offset: 0, limit: 1000 });
        // A corrected query is asked only when the query itself finds nothing.
        expect(didYouMean?.isUsed === true ? [] : places).toEqual(marked);
      }),
      { numRuns: 300 },
    );
  });
});
