import { describe, expect, it } from "vitest";
import { parseQuery } from "../../../src/core/query/parse.ts";
import { phraseQuery } from "../../../src/core/query/phrase-query.ts";

describe("the search for words in a row", () => {
  it("takes them as they stand", () => {
    expect(phraseQuery("the pier, shut")).toBe('"the pier shut"');
    expect(phraseQuery("…")).toBe("");
  });

  it.each(['"OR" NOT (", tag:x from:2023', "彼は桟橋は閉鎖されていると言った", "…", "a", "😀 \\ \" '"])(
    "means the words whatever they are: %s",
    (words) => expect(parseQuery(phraseQuery(words)).messages).toEqual([]),
  );
});
