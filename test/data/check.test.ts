// @vitest-environment happy-dom
import type { QueryClient } from "@tanstack/react-query";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { checkQuotations, findNamesIn, type CheckedText } from "../../src/data/check.ts";
import { createQueryClient } from "../../src/data/query-client.ts";
import { openSmallLibrary, type SmallLibrary } from "../support/small-library.ts";

let small: SmallLibrary;
let client: QueryClient;
beforeAll(async () => {
  vi.stubGlobal("fetch", async () => new Response("", { status: 404 }));
  small = await openSmallLibrary([
    [
      "talks",
      "2023-11-06",
      "Talks in Doha",
      "Haniyeh spoke in Qatar.\n\n“We will wait,” he said, “until the sea is calm and the pier is open.” Nobody left.",
    ],
    [
      "aid",
      "2023-11-04",
      "Aid leaves",
      "Aid for Israel left Qatar on a wet morning, eleven months late and a little under its budget.",
    ],
  ]);
});
beforeEach(() => {
  client = createQueryClient();
  small.fill(client);
});
afterAll(() => {
  vi.unstubAllGlobals();
  small.index.close();
});

const signal = new AbortController().signal;
const check = async (text: string) => {
  const { checked } = await checkQuotations(client, small.head, text, { signal, onProgress: () => undefined });
  return checked.map(({ found, isVerbatim, paragraph, difference }) => [
    found?.row.id ?? null,
    isVerbatim,
    paragraph,
    difference
      .filter(({ in: which }) => which !== "both")
      .map(({ in: which, text: words }) => `${which}: ${words}`)
      .join(", "),
  ]);
};

describe("checking quotations", () => {
  it.each([
    ["verbatim", "He said “until the sea is calm and the pier is open”.", ["talks", true, 1, ""]],
    ["with straight marks inside", '"eleven months late and a little under its budget"', ["aid", true, 0, ""]],
    [
      "with differences",
      "«eleven months late and a little over its budget»",
      ["aid", false, 0, "first: over, second: under"],
    ],
    ["with words left out", "“Aid for Israel … a little under its budget”", ["aid", true, 0, ""]],
    ["with words left out and turned round", "“a little under its budget … Aid for Israel”", ["aid", false, 0, ""]],
    ["not there", "“nothing of the kind was ever said by anybody”", [null, false, 0, ""]],
  ])("finds one %s", async (_, text, expected) => expect(await check(text)).toEqual([expected]));

  it("says each as soon as it is found, in the order of the text", async () => {
    const heard: number[] = [];
    const text =
      "“until the sea is calm and the pier is open” and “a little under its budget” and “left Qatar on a wet morning”";
    const onProgress = ({ checked }: CheckedText) => {
      heard.push(checked.length);
      const starts = checked.map(({ quotation }) => quotation.start);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    };
    const { checked } = await checkQuotations(client, small.head, text, { signal, onProgress });
    expect(heard).toEqual([0, 1, 2, 3]);
    expect(checked.map(({ isVerbatim }) => isVerbatim)).toEqual([true, true, true]);
  });

  it("says nothing more once it was stopped", async () => {
    const stopped = new AbortController();
    const heard: number[] = [];
    const onProgress = ({ checked }: CheckedText) => {
      heard.push(checked.length);
      if (checked.length === 1) stopped.abort();
    };
    const text = Array.from({ length: 9 }, () => "“a little under its budget”").join(" ");
    await expect(checkQuotations(client, small.head, text, { signal: stopped.signal, onProgress })).rejects.toThrow(
      expect.objectContaining({ name: "AbortError" }),
    );
    expect(heard).toEqual([0, 1]);
  });

  it("takes a bare sentence for a quotation", async () => {
    expect(await check("Aid for Israel left Qatar on a wet morning, eleven months late.")).toEqual([
      ["aid", true, 0, ""],
    ]);
  });
});

describe("names in a text", () => {
  it("are counted with their spellings, and lines of a list that are not known are said", async () => {
    const { hits, unknown } = await findNamesIn(small.head, "Ismail Haniyeh\nHANIYEH\nNobody Else\nqatar", signal);
    expect(hits.map(({ entity, spellings, count }) => [entity.id, spellings, count])).toEqual([
      ["ismail-haniyeh", ["Ismail Haniyeh", "HANIYEH"], 2],
      ["qatar", ["qatar"], 1],
    ]);
    expect(unknown).toEqual(["Nobody Else"]);
  });
});
