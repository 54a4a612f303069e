// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { act, cleanup, renderHook } from "@testing-library/react";
import { createHash } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Correction } from "../../src/core/entities/ledger/entry.ts";
import { formatLedger } from "../../src/core/entities/ledger/format-ledger.ts";
import { mentionTypes } from "../../src/core/ner/mention.ts";
import { articleQuery, useArticle } from "../../src/data/article.ts";
import { toLines, useAuditLines, type AuditLine } from "../../src/data/audit/doubts.ts";
import { propose, useProposal } from "../../src/data/audit/proposal.ts";
import { tally, useQuality } from "../../src/data/audit/quality.ts";
import { askCorrections } from "../../src/data/corrections-worker.ts";
import { makeBreather } from "../../src/platform/breather.ts";
import { countedQuery, ledgerQuery } from "../../src/data/corrections.ts";
import { usePublishedCorrections } from "../../src/data/corrections-published.ts";
import { useStaleCorrections } from "../../src/data/corrections-stale.ts";
import { useFileHash, useWantsFileHash } from "../../src/data/file-hash.ts";
import { findQuote } from "../../src/data/find-quote.ts";
import { wholeHead } from "../../src/data/head.ts";
import { linkTo, linkToEntity } from "../../src/data/link.ts";
import { filesOf, pageAt } from "../../src/data/originals.ts";
import { createQueryClient } from "../../src/data/query-client.ts";
import { readBytes } from "../../src/builder/store/file-cache.ts";
import { BuiltTexts } from "../../src/library/corrections/read-built-texts.ts";
import { saveSetting } from "../../src/platform/settings-storage.ts";
import { anchorOf, correct } from "../core/entities/ledger/make-correction.ts";
import { publishLibraryHere, type LibraryHere } from "../support/library-here.ts";
import { makePage, makeRow } from "../support/page.tsx";
import { answerOf, eventually, useHook } from "../support/use-hook.ts";

const texts = {
  pier: "Ruth Vance opened the pier at Odal. Vance thanked Odal.",
  vance: "Ruth Vance wrote to Marlin about the pier, in MARLIN’s own words. Marlin answered.",
  ferry: "The ferry of Marlin reached Odal late, Ruth Vance said. Marlin paid.",
  night: "Marlin runs a night boat from Odal, whose helm Ida Sund takes.",
};
const articleOf = (id: keyof typeof texts) => ({ id, text: texts[id] });
/** One that fits, and one whose words were written otherwise when it was made. */
const fits = correct({ kind: "retype", where: anchorOf(articleOf("night"), "Ida Sund"), from: "person", to: "other" });
const stale = correct({
  kind: "not-a-name",
  scope: "here",
  where: {
    ...anchorOf(articleOf("night"), "Ida Sund"),
    quote: "Ida Sand",
    prefix: "by ",
    suffix: " alone",
    start: 5,
    end: 13,
  },
});
/** Newest first: night, ferry, vance, pier. */
const seeds = {
  "ledger.jsonl": formatLedger([fits, stale]),
  "pier.txt": `date 2023-11-06\n# The pier opens\n\n${texts.pier}\n`,
  "vance.txt": `date 2023-11-07\n# A letter\n\n${texts.vance}\n`,
  "ferry.txt": `date 2023-11-08\n# The ferry is late\n\n${texts.ferry}\n`,
  "night.txt": `date 2023-11-09\n# Night boat\n\n${texts.night}\n`,
};
const names = {
  "Ruth Vance": "person",
  Vance: "person",
  "Ida Sund": "person",
  Odal: "place",
  Marlin: "organisation",
} as const;

let here: LibraryHere;
beforeAll(async () => {
  here = await publishLibraryHere(seeds, names);
}, 120_000);
beforeEach(() => localStorage.clear());
afterEach(cleanup);
afterAll(() => vi.unstubAllGlobals());

const never = new AbortController().signal;
const marlin = { id: "marlin", name: "Marlin", type: "organisation", mentions: 5, articles: 3 } as const;
const lineOf = (line: Omit<AuditLine, "key" | "effect">): AuditLine => toLines([line as AuditLine])[0]!;

describe("what the library was built with", () => {
  it("is known, with what no longer fits", async () => {
    const {
      entries,
      ids,
      stale: reasons,
      error,
    } = await useHook(usePublishedCorrections, ({ ids: known }) => known.size);
    expect(entries.map(({ id }) => id).toSorted()).toEqual([fits.id, stale.id].toSorted());
    expect([ids.has(fits.id), error]).toEqual([true, null]);
    expect([...reasons.keys()]).toEqual([stale.id]);
    expect(reasons.get(stale.id)).toMatch(/\w+ \w+/u);
  });

  it("says why it cannot be had", async () => {
    const health = [...here.library.files.keys()].find((path) => path.startsWith("library/health"))!;
    here.replace(health, "<html>Sign in</html>");
    const { error } = await useHook(usePublishedCorrections, ({ error: failure }) => failure);
    here.replace(health, null);
    expect(error).toContain("sign-in page");
  });
});

describe("corrections that no longer fit", () => {
  it("are found, with the reason; those that fit, here or elsewhere, are not among them", async () => {
    const lost = correct({ ...stale, where: { ...stale.where, quote: "Ida Sond" } });
    // The words are gone from where it was made, and stand elsewhere.
    const elsewhere = correct({
      kind: "not-a-name",
      where: { ...anchorOf(articleOf("pier"), "Odal"), article: "vance" },
    });
    const ofNoArticle = correct({ kind: "not-a-name", scope: "here", where: { ...stale.where, article: "gone" } });
    const entries = [
      correct({ kind: "not-a-name", where: anchorOf(articleOf("ferry"), "Marlin") }),
      lost,
      elsewhere,
      ofNoArticle,
    ];
    const found = await askCorrections(wholeHead(), entries, "findStaleCorrections", [], never);
    expect([...found.keys()].toSorted()).toEqual([lost.id, ofNoArticle.id].toSorted());
    for (const reason of found.values()) expect(reason).not.toBe("");
  });

  it("are looked for until the page goes", async () => {
    const entries = [correct({ kind: "not-a-name", where: anchorOf(articleOf("pier"), "Odal") })];
    await expect(
      askCorrections(wholeHead(), entries, "findStaleCorrections", [], AbortSignal.abort(new Error("gone"))),
    ).rejects.toThrow("gone");
  });

  it("are none without corrections", async () => {
    expect(await useHook(useStaleCorrections, Boolean)).toEqual(new Map());
  });
});

const placesOf = (correction: Correction) => askCorrections(wholeHead(), [], "findCandidates", [correction], never);

describe("the articles that a correction concerns", () => {
  it.each([
    [
      "of a name, those that name whoever bears it",
      correct({ kind: "not-a-name", where: anchorOf(articleOf("pier"), "Odal") }),
      [0, 1, 3],
    ],
    [
      "of one article, that one",
      correct({ kind: "not-a-name", scope: "article", where: anchorOf(articleOf("pier"), "Odal") }),
      [3],
    ],
    [
      "of an entity, those that name it",
      correct({ kind: "rename", where: anchorOf(articleOf("night"), "Marlin"), entity: marlin, name: "Marlin Lines" }),
      [0, 1, 2],
    ],
    [
      "of words to be marked, those that have them",
      correct({ kind: "add", where: anchorOf(articleOf("night"), "night boat"), type: "other" }),
      [0],
    ],
    [
      "of a told time, none: it changes no name",
      correct({ kind: "retime", where: anchorOf(articleOf("night"), "night"), value: null }),
      [],
    ],
  ])("%s", async (_, correction, places) => expect(await placesOf(correction)).toEqual(places));

  it("are read one after the other, without those that are not there", async () => {
    const texts = new BuiltTexts(wholeHead().catalogs, async (file) => readBytes(here.library.files.get(file)!));
    const found: string[] = [];
    for await (const { id, text } of texts.readAt([0, 2, 99], never)) found.push(`${id}: ${text.slice(0, 6)}`);
    expect(found).toEqual(["night: Marlin", "vance: Ruth V"]);
  });

  it("let the page breathe between them", async () => {
    const breathe = makeBreather();
    let hasBreathed = false;
    setTimeout(() => (hasBreathed = true));
    await breathe();
    expect(hasBreathed).toBe(false);
    const until = performance.now() + 30;
    while (performance.now() < until);
    await breathe();
    expect(hasBreathed).toBe(true);
  });
});

describe("the audit", () => {
  it("puts the largest effect first, and names a line alike in every build", () => {
    const odal = { id: "odal", name: "Odal", type: "place", mentions: 9, articles: 3 } as const;
    const lines = toLines([
      { kind: "unmarked", entity: odal, form: "ODAL", elsewhere: 2 },
      { kind: "same", entity: marlin, other: odal } as never,
      { kind: "same", entity: odal, other: marlin } as never,
    ]);
    expect(lines.map(({ effect }) => effect)).toEqual([9, 5, 2]);
    expect(lines[0]!.key).toBe(lines[1]!.key);
    expect(lines[2]!.key).toBe("unmarked odal ODAL");
  });

  it("looks for what is doubtful until all is looked through", async () => {
    const { lines, error } = await useHook(useAuditLines, ({ lines: found, isLooking }) => found && !isLooking);
    expect(error).toBeNull();
    expect(lines!.every(({ key, effect }) => key !== "" && effect >= 0)).toBe(true);
  });

  it("looks for it once the index knows what the reader has corrected", async () => {
    const page = makePage();
    const entries = [correct({ kind: "not-a-name", where: anchorOf(articleOf("ferry"), "Marlin") })];
    page.client.setQueryData(ledgerQuery.queryKey, { entries, origins: new Map(), unread: 0, trouble: null });
    const { result } = renderHook(useAuditLines, page);
    await act(() => new Promise((resolve) => setTimeout(resolve, 300)));
    expect(result.current).toMatchObject({ lines: undefined, isLooking: true });
    const told = { state: "done", message: null, rows: new Map(), entities: new Map() } as const;
    act(() => void page.client.setQueryData(countedQuery(wholeHead()).queryKey, told));
    await eventually(() => expect(result.current.lines).toBeDefined());
  });

  it("shows what a yes would mark, and where the dialog begins", async () => {
    const line = lineOf({ kind: "unmarked", entity: marlin, form: "MARLIN", elsewhere: 1 } as never);
    const { data } = await useHook(
      () => useProposal(line, []),
      ({ data: proposal }) => proposal,
    );
    expect(data).toMatchObject({ marks: 1, isLeast: false, draft: { kind: "add", scope: "everywhere" } });
    expect(data!.groups.map(({ article }) => article)).toEqual(["vance"]);
    const { open, span, mention } = data!.at;
    expect([open.article.text.slice(span.start, span.end), mention]).toEqual(["MARLIN", null]);
    // As it stands there, so that a later build finds it again.
    expect(data!.draft).toMatchObject({
      where: { article: "vance", quote: "MARLIN", prefix: expect.stringContaining("in ") },
    });
  });

  it("begins another type where the name is written as it is called", async () => {
    const line = lineOf({ kind: "type", entity: marlin, to: "other" } as never);
    const proposal = await propose(createQueryClient(), wholeHead(), line, [], never);
    expect(proposal!.draft).toMatchObject({ kind: "retype", from: "organisation", to: "other" });
    expect(proposal!.marks).toBe(5);
  });

  it("says of two that are one how many marks would move", async () => {
    const other = { id: "odal", name: "Odal", type: "place", mentions: 4, articles: 3 } as const;
    const line = lineOf({ kind: "same", entity: marlin, other } as never);
    const proposal = await propose(createQueryClient(), wholeHead(), line, [], never);
    expect(proposal).toMatchObject({ marks: 5, isLeast: false, draft: { kind: "same-as", to: { id: "odal" } } });
  });

  it("proposes nothing of whom no text names", async () => {
    const nobody = { ...marlin, id: "nobody", name: "Nobody" };
    for (const line of [
      { kind: "type", entity: nobody, to: "other" },
      { kind: "unmarked", entity: nobody, form: "Nobody Here", elsewhere: 1 },
    ])
      expect(await propose(createQueryClient(), wholeHead(), lineOf(line as never), [], never)).toBeNull();
  });
});

describe("the sample that a reader judges", () => {
  it("draws marks of every type, counts verdicts, and takes them back", async () => {
    const { result } = renderHook(useQuality, makePage());
    expect(result.current).toMatchObject({ isAsked: false, judged: 0, next: null });
    act(() => result.current.begin());
    await eventually(() => expect(result.current.next).not.toBeNull());
    const first = result.current.next!;
    act(() => result.current.judge(first, "right"));
    await eventually(() => expect(result.current.judged).toBe(1));
    expect(result.current.tallies.find(({ type }) => type === first.entity.type)).toMatchObject({
      judged: 1,
      right: 1,
    });
    await eventually(() => expect(result.current.next).not.toBeNull());
    act(() => result.current.judge(result.current.next!, "words"));
    await eventually(() => expect(result.current.tallies.reduce((sum, { judged }) => sum + judged, 0)).toBe(2));
    act(() => result.current.takeBack());
    await eventually(() => expect(result.current.judged).toBe(1));
    act(() => result.current.end());
    expect(result.current.isAsked).toBe(false);
    act(() => result.current.forget());
    await eventually(() => expect(result.current.judged).toBe(0));
  });

  it("ends when every mark was judged", async () => {
    const { result } = renderHook(useQuality, makePage());
    act(() => result.current.begin());
    const judged = new Set<string>();
    for (let nth = 0; nth < 40; nth += 1) {
      await eventually(() => expect(result.current.next !== null || judged.size > 0).toBe(true));
      const { next } = result.current;
      if (next === null) break;
      expect(judged.has(`${next.place} ${next.start}`)).toBe(false);
      judged.add(`${next.place} ${next.start}`);
      act(() => result.current.judge(next, "right"));
    }
    expect(judged.size).toBeGreaterThanOrEqual(10);
  });

  it("reads no verdicts of another library, nor what is none", () => {
    saveSetting("quality", { library: "another", judged: [{ key: "0 1", type: "person", verdict: "right" }] });
    expect(renderHook(useQuality, makePage()).result.current.judged).toBe(0);
    saveSetting("quality", {
      library: wholeHead().libraryId,
      judged: [null, 3, { key: 3 }, { key: "1", type: "dog", verdict: "right" }],
    });
    expect(renderHook(useQuality, makePage()).result.current.judged).toBe(0);
  });

  it("is counted by type", () => {
    const counted = tally([
      { key: "1", type: "person", verdict: "right" },
      { key: "2", type: "person", verdict: "type" },
    ]);
    expect(counted.map(({ type }) => type)).toEqual([...mentionTypes]);
    expect(counted[0]).toEqual({ type: "person", judged: 2, right: 1 });
  });
});

const find = (quote: string, options = {}) =>
  findQuote(createQueryClient(), wholeHead(), { quote, prefix: "", suffix: "", position: null }, options);

describe("where words come from", () => {
  it("is found word for word in the whole library", async () => {
    const found = await find("reached Odal late");
    expect([found?.row.id, texts.ferry.slice(found!.place.start, found!.place.end)]).toEqual([
      "ferry",
      "reached Odal late",
    ]);
  });

  it("is found where a word was changed since", async () => {
    const found = await find("Ruth Vance opened the new pier at Odal. Vance thanked Odal.");
    expect(found?.row.id).toBe("pier");
  });

  it("is first looked for in articles that are named", async () => {
    const fetched = here.fetched.length;
    const row = (await createQueryClient().fetchQuery(articleQuery(createQueryClient(), wholeHead(), "pier")))!.row;
    expect((await find("thanked Odal", { named: [row] }))?.row.id).toBe("pier");
    expect(here.fetched.length).toBeGreaterThanOrEqual(fetched);
  });

  it("is nowhere where no article has the words", async () => {
    expect(await find("A wholly different sentence of which nothing stands here at all")).toBeNull();
  });

  it("is not looked for when it is called off", async () => {
    await expect(find("reached Odal late", { signal: AbortSignal.abort() })).rejects.toThrow(/abort/iu);
  });
});

describe("the file of an article", () => {
  const sha256 = createHash("sha256").update(seeds["pier.txt"]).digest("hex");

  it("has the hash of its bytes, once it is wanted", async () => {
    const open = (await answerOf(() => useArticle("pier")))!;
    expect(renderHook(() => useFileHash(open, false), makePage()).result.current).toBeNull();
    const hash = await useHook(() => useFileHash(open, true), Boolean);
    expect(hash).toMatchObject({ sha256, file: "pier.txt" });
  });

  it("is cited by its hash only where the reader has said so", async () => {
    const { result } = renderHook(useWantsFileHash, makePage());
    expect(result.current[0]).toBe(false);
    act(() => result.current[1](true));
    await eventually(() => expect(result.current[0]).toBe(true));
    expect(renderHook(useWantsFileHash, makePage()).result.current[0]).toBe(true);
  });

  it("is named with those of the same text, and where their originals lie", () => {
    const row = makeRow({
      id: "a",
      seed: "a.pdf",
      alsoIn: ["b.txt"],
      originals: ["o/a.pdf", ""],
      pageStarts: [100, 200],
    });
    expect(filesOf(row)).toEqual([
      { path: "a.pdf", url: "o/a.pdf", isShown: true },
      { path: "b.txt", url: null, isShown: false },
    ]);
    expect([0, 99, 100, 250].map((offset) => pageAt(row, offset))).toEqual([1, 1, 2, 3]);
  });

  it("has an address, as has a paragraph and a dossier", () => {
    location.href = "http://localhost/library/?x=1#/old";
    expect(linkTo("a/b c", null)).toMatch(/#\/a\/a\/b%20c$/u);
    expect(linkTo("pier", 2)).toMatch(/#\/a\/pier\?p=3$/u);
    expect(linkToEntity("ruth-vance")).toMatch(/#\/e\/ruth-vance$/u);
    expect(linkTo("pier", null)).not.toContain("x=1");
  });
});
