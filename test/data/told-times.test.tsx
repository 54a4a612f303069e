// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { describePassage } from "../../src/core/annotation/passage.ts";
import { parseListFilters } from "../../src/core/filter/list-filters.ts";
import { useArticle } from "../../src/data/article.ts";
import {
  chronologyFormats,
  useChronology,
  useSaveChronology,
  type ChronologyFormat,
} from "../../src/data/chronology.ts";
import { useLedgerActions } from "../../src/data/corrections-edit.ts";
import { setAsOf } from "../../src/data/head.ts";
import { useSilences } from "../../src/data/silences.ts";
import { useToldBars } from "../../src/data/told-bars.ts";
import { useRetimePreview, useToldCorrections } from "../../src/data/told-corrections.ts";
import { findTold, useTold } from "../../src/data/told.ts";
import { publishLibraryHere } from "../support/library-here.ts";
import { makePage } from "../support/page.tsx";
import { answerOf, eventually, useHook } from "../support/use-hook.ts";

/** Newest first: verdict, strike, storm. The storm of 3 March is told of twice, and printed nowhere. */
const seeds = {
  "storm.txt": "date 2023-03-10\n# After the storm\n\nThe storm of 3 March took the roof off the mill in Odal.\n",
  "strike.txt":
    "date 2023-03-21\n# The strike\n\nThe ferrymen of Odal struck yesterday. They had asked for pay on 3 March.\n\nIt was as cold around 1990, they said.\n",
  "verdict.txt": "date 2023-03-30\n# The verdict\n\nThe court ruled on 20 March, Ruth Vance said. Nobody came.\n",
};
const saved: { name: string; content: Blob }[] = [];

beforeAll(async () => {
  await publishLibraryHere(seeds, { "Ruth Vance": "person", Odal: "place" });
  vi.spyOn(URL, "createObjectURL").mockImplementation((content) => {
    saved.push({ name: "", content: content as Blob });
    return "blob:made";
  });
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
    saved.at(-1)!.name = this.download;
  });
}, 120_000);
afterEach(() => {
  cleanup();
  setAsOf(null);
});
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const filtersOf = parseListFilters;
const open = async (id: string) => (await answerOf(() => useArticle(id)))!;

/** Times of a chronology: article's place, first day. */
const timesOf = async (search: string, wantsRough = false) => {
  const { pages } = await answerOf(() => useChronology(filtersOf(search), wantsRough));
  return pages.flatMap(({ times }) => times.map(({ place, start }) => [place, start] as const)).map(([place]) => place);
};

describe("the told times of an article", () => {
  it("are found by a worker, against the day of printing", async () => {
    const { article } = await open("strike");
    const told = await useHook(() => useTold(article, true), Boolean);
    expect(told!.map(({ start, end, value }) => [article.text.slice(start, end), value])).toEqual(
      expect.arrayContaining([
        ["yesterday", "2023-03-20"],
        ["3 March", "2023-03-03"],
      ]),
    );
  });

  it("are none where they are not wanted, and unknown until they are found", async () => {
    const { article } = await open("verdict");
    expect(renderHook(() => useTold(article, false), makePage()).result.current).toEqual([]);
    expect(renderHook(() => useTold(article, true), makePage()).result.current).toBeNull();
  });

  it("are reckoned from no day where an article has only a month", async () => {
    const [fromDay] = await findTold("It rained yesterday.", "2023-03-10");
    expect(fromDay?.value).toBe("2023-03-09");
    const [fromMonth] = await findTold("It rained yesterday.", "2023-03");
    expect(fromMonth?.value).not.toBe("2023-03-09");
  });
});

describe("a chronology", () => {
  it("has the told times in the order of the days that they mean", async () => {
    expect(await timesOf("")).toEqual([2, 1, 1, 0]);
  });

  it("follows words, days and names; of one name it has what stands beside it", async () => {
    expect(await timesOf("?q=mill")).toEqual([2]);
    expect(await timesOf("?told=2023-03-10..")).toEqual([1, 0]);
    expect(await timesOf("?entity=ruth-vance")).toEqual([0]);
  });

  it("has what is told roughly apart", async () => {
    expect(await timesOf("", true)).toEqual([1]);
  });

  it("knows nothing that was printed after the day that is read as of", async () => {
    setAsOf("2023-03-15");
    expect(await timesOf("")).toEqual([2]);
  });

  it.each(Object.keys(chronologyFormats) as ChronologyFormat[])(
    "is saved as %s, with its sentences",
    async (format) => {
      const { result } = renderHook(useSaveChronology, makePage());
      const steps: number[] = [];
      const wanted = { filters: filtersOf("?q=court"), format, title: "The court" };
      const name = await result.current(wanted, new AbortController().signal, (done) => steps.push(done));
      expect(name).toBe(chronologyFormats[format].file);
      expect(saved.at(-1)!.name).toBe(name);
      expect(await saved.at(-1)!.content.text()).toContain("court");
      expect(steps).toEqual([1]);
    },
  );

  it("is not saved when it is called off", async () => {
    const { result } = renderHook(useSaveChronology, makePage());
    const before = saved.length;
    const wanted = { filters: filtersOf(""), format: "csv", title: "All" } as const;
    await expect(result.current(wanted, AbortSignal.abort(), () => undefined)).rejects.toThrow(/abort/iu);
    expect(saved).toHaveLength(before);
  });
});

describe("days that are told of", () => {
  it("have bars that follow the words, beside those of the whole library", async () => {
    const all = await answerOf(() => useToldBars(filtersOf(""), "all", 100));
    const some = await answerOf(() => useToldBars(filtersOf("?q=mill"), "all", 100));
    expect(JSON.stringify(some)).not.toBe(JSON.stringify(all));
  });

  it("are silent where the gap is long against the usual one, and of nothing dated there is no silence", async () => {
    const silences = await answerOf(() => useSilences(filtersOf(""), 10));
    expect(silences!.unprinted).toMatchObject({ total: 0, silences: [] });
    expect(silences!.unprinted.shortest).toBeGreaterThan(11);
    expect(await answerOf(() => useSilences(filtersOf("?q=nowhere"), 10))).toBeNull();
  });
});

const draftFor = async () => {
  const { article } = await open("strike");
  const start = article.text.indexOf("3 March");
  const where = { article: "strike", ...describePassage(article.text, { start, end: start + 7 }) };
  return { kind: "retime", scope: "everywhere", where, value: "2022-03-03" } as const;
};

describe("a told time that is put right", () => {
  it("is shown before, in every article that it concerns", async () => {
    const draft = await draftFor();
    const preview = await answerOf(() => useRetimePreview(draft));
    expect(preview.times).toBe(2);
    expect(
      preview.groups.map(({ article, lines }) => [article.id, lines[0]?.before?.value, lines[0]?.after?.value]),
    ).toEqual([
      ["strike", "2023-03-03", "2022-03-03"],
      ["storm", "2023-03-03", "2022-03-03"],
    ]);
    const here = await answerOf(() => useRetimePreview({ ...draft, scope: "here", value: null }));
    expect(here.groups.map(({ article, lines }) => [article.id, lines[0]?.after])).toEqual([["strike", null]]);
  });

  it("is put right in article, chronology and bars, and taken back", async () => {
    const draft = await draftFor();
    const { article } = await open("storm");
    const hook = () => {
      useToldCorrections();
      return {
        actions: useLedgerActions(),
        told: useTold(article, true),
        times: useChronology(filtersOf("?told=1995-01-01..2022-12-31"), false).data?.pages[0]?.times,
      };
    };
    const { result } = renderHook(hook, makePage());
    await eventually(() => expect(result.current.told?.map(({ value }) => value)).toContain("2023-03-03"));
    await eventually(() => expect(result.current.times).toEqual([]));
    act(() => void result.current.actions.correct(draft));
    await eventually(() => expect(result.current.told?.map(({ value }) => value)).toContain("2022-03-03"));
    await eventually(() => expect(result.current.times?.map(({ place }) => place)).toEqual([2, 1]));
    act(() => void result.current.actions.undoLast());
    await eventually(() => expect(result.current.times).toEqual([]));
    expect(result.current.told?.map(({ value }) => value)).toContain("2023-03-03");
  });
});
