// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { describePassage } from "../../src/core/annotation/passage.ts";
import { exportFormats, type ExportFormat } from "../../src/core/export/formats.ts";
import { parseListFilters } from "../../src/core/filter/list-filters.ts";
import { useAlike, useApart, useNamedPlace } from "../../src/data/alike.ts";
import { useArticle } from "../../src/data/article.ts";
import { useRows } from "../../src/data/rows.ts";
import { useConcordance } from "../../src/data/concordance.ts";
import { useLedgerActions } from "../../src/data/corrections-edit.ts";
import { useIndexCorrections } from "../../src/data/corrections-index.ts";
import { useCorrectionPreview } from "../../src/data/corrections-preview.ts";
import { ledgerQuery, useLedger } from "../../src/data/corrections.ts";
import { useNamedAbout, usePrintedOn, useToldAbout } from "../../src/data/day.ts";
import {
  useArticlesAt,
  useCompanions,
  useEntityChoices,
  useEntityFacts,
  useEntityName,
  useEntityRows,
  useEntityTotals,
  useFirstMention,
  useMentionPages,
  useSharedArticles,
} from "../../src/data/entities.ts";
import { useExport } from "../../src/data/export.ts";
import { useFacets, useSuggestions } from "../../src/data/facets.ts";
import { useHealth } from "../../src/data/health.ts";
import { useExcerpt } from "../../src/data/hits.ts";
import { useNoteActions } from "../../src/data/notes-edit.ts";
import { useNotesOf, useTagsOf } from "../../src/data/notes.ts";
import { createQueryClient } from "../../src/data/query-client.ts";
import { usePlacedRow } from "../../src/data/rows.ts";
import { usePlaces } from "../../src/data/search.ts";
import { useUnmarked } from "../../src/data/unmarked.ts";
import { publishLibraryHere, type LibraryHere } from "../support/library-here.ts";
import { makePage } from "../support/page.tsx";

/** Newest first: night, ferry, vance, pier. */
const seeds = {
  "pier.txt":
    "date 2023-11-06\n# The pier opens\n\nRuth Vance opened the pier at Odal. Vance thanked Odal.\n\nHarbour folk cheered.\n",
  "vance.txt": "date 2023-11-07\n# A letter\n\nR. Vance wrote to Marlin about last Monday, when the pier opened.\n",
  "ferry.txt": "date 2023-11-08\n# The ferry is late\n\nThe ferry of Marlin reached Odal late, Ruth Vance said.\n",
  "night.txt": "date 2023-11-09\n# Night boat\n\nMARLIN runs a night boat. Ida Sund takes the helm, says Marlin.\n",
};
const names = {
  "Ruth Vance": "person",
  "R. Vance": "person",
  Vance: "person",
  "Ida Sund": "person",
  Odal: "place",
  Marlin: "organisation",
} as const;

let here: LibraryHere;
const files: { name: string; content: Blob }[] = [];

beforeAll(async () => {
  here = await publishLibraryHere(seeds, names);
  vi.spyOn(URL, "createObjectURL").mockImplementation((content) => {
    files.push({ name: "", content: content as Blob });
    return "blob:made";
  });
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
    files.at(-1)!.name = this.download;
  });
}, 120_000);
afterEach(cleanup);
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A busy machine takes its time; only a failing test waits so long. */
const eventually = (check: () => void | Promise<void>) => waitFor(check, { timeout: 30_000 });

/** What a hook gives in a page of its own, once `isThere`. */
async function use<Value>(hook: () => Value, isThere: (value: Value) => unknown, page = makePage()): Promise<Value> {
  const { result } = renderHook(hook, page);
  await eventually(() => expect(isThere(result.current)).toBeTruthy());
  return result.current;
}

/** What a page knows that keeps its index in line with the ledger, as the app's does. */
function useDesk() {
  useIndexCorrections();
  return {
    ledger: useLedger(),
    actions: useLedgerActions(),
    article: useArticle("night").data,
    rowAt: useRows([0]),
    facts: useEntityFacts("ida-sund", "year").data,
    people: useEntityTotals(""),
  };
}

const listed = (places: Iterable<number> | null) => places && [...places];

/** What a page knows of the notes on one article. */
function useNotedPier() {
  return {
    actions: useNoteActions(),
    notes: useNotesOf("pier"),
    tags: useTagsOf("pier"),
    noted: listed(usePlaces(parseListFilters("?q=has:note")).found),
    tagged: listed(usePlaces(parseListFilters("?q=tag:harbour")).found),
  };
}

describe("reading", () => {
  it("opens an article out of its pack, with who is named where", async () => {
    const { data } = await use(
      () => useArticle("pier"),
      ({ data: open }) => open,
    );
    const { article, mentions, entities, place } = data!;
    expect(article).toMatchObject({ title: "The pier opens", date: "2023-11-06" });
    expect(article.paragraphs).toHaveLength(2);
    expect(place).toBe(3);
    expect(mentions.map(({ start, end, entity }) => [article.text.slice(start, end), entity])).toEqual([
      ["Ruth Vance", "ruth-vance"],
      ["Odal", "odal"],
      ["Vance", "ruth-vance"],
      ["Odal", "odal"],
    ]);
    expect(entities.get("odal")).toMatchObject({ name: "Odal", type: "place" });
  });

  it("knows no article that is not there", async () => {
    const { data } = await use(
      () => useArticle("nowhere"),
      ({ isSuccess }) => isSuccess,
    );
    expect(data).toBeNull();
  });

  it("shows the text without its names when those cannot be had, and says why", async () => {
    const [mentions] = [...here.library.files.keys()].filter((path) => path.startsWith("library/mentions/"));
    here.replace(mentions!, "<html>Sign in</html>");
    const { data } = await use(
      () => useArticle("ferry"),
      ({ data: open }) => open,
    );
    here.replace(mentions!, null);
    expect(data!.article.text).toContain("The ferry of Marlin");
    expect(data!.mentions).toEqual([]);
    expect(data!.namesError).toContain("a sign-in page");
  });

  it("refuses a pack that is another file's content", async () => {
    const [pack] = [...here.library.files.keys()].filter((path) => path.startsWith("library/packs/"));
    here.replace(pack!, "Welcome to the hotel’s network");
    const { error } = await use(
      () => useArticle("night"),
      ({ error: failure }) => failure,
    );
    here.replace(pack!, null);
    expect(error!.message).toContain("is not the library’s file, twice");
  });

  it("finds rows by place and by id", async () => {
    const rowAt = await use(
      () => useRows([0, 3]),
      (find) => find(0) && find(3),
    );
    expect([rowAt(0)?.id, rowAt(3)?.id]).toEqual(["night", "pier"]);
    const placed = await use(() => usePlacedRow("vance"), Boolean);
    expect(placed).toMatchObject({ place: 2, row: { title: "A letter" } });
  });

  it("says what was read", async () => {
    const { data } = await use(useHealth, ({ data: health }) => health);
    expect(data).toMatchObject({ problems: [] });
  });
});

describe("searching", () => {
  it("finds articles by words and names, counts hits, and leaves the dates to the list", async () => {
    const found = await use(
      () => usePlaces(parseListFilters("?q=pier")),
      ({ found: places }) => places,
    );
    expect([...found.found!]).toEqual([2, 3]);
    expect(found.hits).toBe(3);
    const named = await use(
      () => usePlaces(parseListFilters("?entity=marlin")),
      ({ found: places }) => places,
    );
    expect([...named.found!]).toEqual([0, 1, 2]);
    const dated = await use(
      () => usePlaces(parseListFilters("?q=pier&from=2023-11-07")),
      ({ hits }) => hits === 1,
    );
    expect([...dated.found!]).toEqual([2, 3]);
  });

  it("asks nothing where nothing is asked", () => {
    const { result } = renderHook(() => usePlaces(parseListFilters("")), makePage());
    expect(result.current).toMatchObject({ found: null, isPending: false, hits: 0 });
  });

  it("says what a misspelt word may have meant", async () => {
    const { didYouMean } = await use(
      () => usePlaces(parseListFilters("?q=harbuor")),
      ({ didYouMean: spelt }) => spelt,
    );
    expect(didYouMean!.q).toBe("harbour");
  });

  it("counts who is named in what was found", async () => {
    const { data } = await use(
      () => useFacets(parseListFilters("?q=pier")),
      ({ data: counted }) => counted,
    );
    const people = data!.entities.person.map(({ id, count }) => [id, count]);
    expect(people).toContainEqual(["ruth-vance", expect.any(Number)]);
  });

  it("offers names and titles for what is typed", async () => {
    const { data } = await use(
      () => useSuggestions("mar"),
      ({ data: offered }) => offered,
    );
    expect(JSON.stringify(data)).toContain("marlin");
  });

  it("cuts an excerpt about the words, or else about the name that is filtered by", async () => {
    const { phrases } = await use(
      () => usePlaces(parseListFilters("?q=cheered")),
      ({ found }) => found,
    );
    const row = (await use(() => usePlacedRow("pier"), Boolean))!.row;
    const byWord = await use(() => useExcerpt(row, phrases, []), Boolean);
    expect(byWord!.excerpt.text).toContain("Harbour folk cheered");
    const byName = await use(() => useExcerpt(row, [], ["odal"]), Boolean);
    expect(byName).toMatchObject({ hits: 2 });
  });

  it("sets every hit in its context", async () => {
    const { phrases, found } = await use(
      () => usePlaces(parseListFilters("?q=pier")),
      ({ found: places }) => places,
    );
    const { data } = await use(
      () => useConcordance(found!, phrases),
      ({ data: lines }) => lines,
    );
    expect(data!.articles).toBe(2);
    expect(data!.lines.map(({ row, paragraph, hit, after }) => [row.id, paragraph, hit, after])).toEqual([
      ["vance", 0, "pier", expect.stringMatching(/^ opened\./u)],
      ["pier", 0, "pier", expect.stringMatching(/^ at Odal/u)],
    ]);
  });
});

describe("who is named", () => {
  it("has a dossier of each: names, counts, first and last day", async () => {
    const { data } = await use(
      () => useEntityFacts("marlin", "year"),
      ({ data: facts }) => facts,
    );
    expect(data).toMatchObject({
      name: "Marlin",
      type: "organisation",
      mentions: 3,
      articles: 3,
      firstDate: "2023-11-07",
      lastDate: "2023-11-09",
    });
    expect(await use(() => useEntityName("odal"), Boolean)).toEqual({ id: "odal", name: "Odal", type: "place" });
    const nobody = await use(
      () => useEntityFacts("nobody", "year"),
      ({ isSuccess }) => isSuccess,
    );
    expect(nobody.data).toBeNull();
  });

  it("knows who is named with whom, in articles and in sentences", async () => {
    const { data: inArticles } = await use(
      () => useCompanions("odal", "article", 5),
      ({ data }) => data,
    );
    expect(inArticles!.map(({ id, count }) => [id, count])).toEqual([
      ["ruth-vance", 2],
      ["marlin", 1],
    ]);
    const { data: shared } = await use(
      () => useSharedArticles("odal", "marlin"),
      ({ data }) => data !== undefined,
    );
    expect(shared).toBe(1);
  });

  it("lists all, by type and by a beginning of the name", async () => {
    const all = await use(
      () => useEntityRows({ type: null, order: "name", name: "" }, [0]),
      ({ total }) => total !== null,
    );
    expect(Array.from({ length: all.total! }, (_, at) => all.rowAt(at)?.id)).toEqual(
      expect.arrayContaining(["ida-sund", "marlin", "odal", "ruth-vance"]),
    );
    const totals = await use(() => useEntityTotals(""), Boolean);
    expect(totals).toMatchObject({ organisation: 1, place: 1, other: 0, all: all.total });
    const { data: choices } = await use(
      () => useEntityChoices("rut", 5),
      ({ data }) => data,
    );
    expect(choices!.map(({ id }) => id)).toEqual(["ruth-vance"]);
  });

  it("leads from a name to its places, by date", async () => {
    const { data: first } = await use(
      () => useFirstMention("marlin"),
      ({ data }) => data,
    );
    expect(first).toMatchObject({ place: 2, date: "2023-11-07" });
    const { data: pages } = await use(
      () => useMentionPages("marlin", { order: "newest" }),
      ({ data }) => data,
    );
    expect(pages!.pages[0]!.mentions.map(({ place }) => place)).toEqual([0, 1, 2]);
    const places = [0, 2];
    const articleAt = await use(
      () => useArticlesAt(places),
      (at) => at(0) && at(2),
    );
    expect(articleAt(2)?.article.title).toBe("A letter");
    const find = await use(useNamedPlace, Boolean);
    const named = await find("ida-sund");
    expect(named!.open.article.text.slice(named!.mention.start, named!.mention.end)).toBe("Ida Sund");
    const spelt = await find("ruth-vance", "Vance");
    expect(spelt!.open.article.text.slice(spelt!.mention.start, spelt!.mention.end)).toBe("Vance");
    expect(await find("ruth-vance", "Ruth B. Vance")).toBeNull();
  });

  it("finds where a known name stands unmarked", async () => {
    const marlin = { id: "marlin", name: "Marlin", type: "organisation" } as const;
    const unmarked = await use(() => useUnmarked(marlin, ["MARLIN"], true), Boolean);
    expect(unmarked!.forms.map(({ form, mentions, articles }) => [form, mentions, articles])).toEqual([
      ["MARLIN", 1, 1],
    ]);
  });

  it("offers who may be the same, until the reader says that they are not", async () => {
    const ruth = { id: "ruth-vance", name: "Ruth Vance", type: "person", mentions: 3 } as const;
    const offered = await use(() => useAlike(ruth), Boolean);
    for (const { entity } of offered!) expect(entity.id).not.toBe("ruth-vance");
    const { result } = renderHook(useApart, makePage());
    act(() => result.current.setApart("r-vance", "ruth-vance", true));
    await eventually(() => expect(result.current.isApart("ruth-vance", "r-vance")).toBe(true));
    act(() => result.current.setApart("ruth-vance", "r-vance", false));
    await eventually(() => expect(result.current.isApart("r-vance", "ruth-vance")).toBe(false));
  });
});

describe("days", () => {
  const day = { first: "2023-11-06", last: "2023-11-06" };

  it("have what was printed on them", async () => {
    const { data } = await use(
      () => usePrintedOn(day, 10),
      ({ data: printed }) => printed,
    );
    expect([data!.total, ...data!.places]).toEqual([1, 3]);
  });

  it("have what was told of them, and who was named there", async () => {
    const { data } = await use(
      () => useToldAbout(day, 10),
      ({ data: told }) => told,
    );
    expect(data!.times.map(({ place, date }) => [place, date])).toEqual([[2, "2023-11-07"]]);
    const named = await use(
      () => useNamedAbout(day),
      ({ data: facets }) => facets,
    );
    expect(named.data!.entities.organisation.map(({ id }) => id)).toEqual(["marlin"]);
  });
});

describe("exporting", () => {
  it.each(Object.keys(exportFormats) as ExportFormat[])("writes every mention as %s", async (format) => {
    const { result } = renderHook(useExport, makePage());
    await act(() => result.current.start({ format, entity: null }));
    await eventually(() => expect(result.current.state.kind).toBe("saved"));
    expect(files.at(-1)!.name).toBe(`dateline-${exportFormats[format].file}`);
    const written = await files.at(-1)!.content.text();
    // A ZIP names its files unpacked.
    expect(written).toContain(format === "brat" ? "pier.ann" : "Marlin");
  });

  it("writes the mentions of one name alone", async () => {
    const { result } = renderHook(useExport, makePage());
    await act(() => result.current.start({ format: "csv", entity: { id: "odal", name: "Odal" } }));
    await eventually(() => expect(result.current.state.kind).toBe("saved"));
    expect(files.at(-1)!.name).toBe("dateline-odal-mentions.csv");
    const lines = (await files.at(-1)!.content.text()).trim().split(/\r?\n/);
    expect(lines).toHaveLength(1 + 3);
  });
});

describe("correcting", () => {
  it("shows a correction in article, row, dossier and counts, and takes it back", async () => {
    const desk = renderHook(useDesk, makePage()).result;
    await eventually(() => expect(desk.current.facts?.type).toBe("person"));
    const { text } = desk.current.article!.article;
    const start = text.indexOf("Ida Sund");
    const where = { article: "night", ...describePassage(text, { start, end: start + 8 }) };
    const people = desk.current.people!.person;
    let made = "";
    act(() => {
      const entry = desk.current.actions.correct({
        kind: "retype",
        scope: "everywhere",
        where,
        from: "person",
        to: "other",
      });
      made = typeof entry === "string" ? entry : entry.id;
    });
    await eventually(() => expect(desk.current.facts?.type).toBe("other"));
    await eventually(() => expect(desk.current.people?.person).toBe(people - 1));
    expect(desk.current.article!.mentions.find((mention) => mention.start === start)?.type).toBe("other");
    await eventually(() =>
      expect(desk.current.rowAt(0)?.entities.find(({ id }) => id === "ida-sund")?.type).toBe("other"),
    );

    act(() => void desk.current.actions.undo(made));
    await eventually(() => expect(desk.current.facts?.type).toBe("person"));
    await eventually(() => expect(desk.current.people?.person).toBe(people));
    act(() => void desk.current.actions.redoLast());
    await eventually(() => expect(desk.current.facts?.type).toBe("other"));
    act(() => void desk.current.actions.undoLast());
    await eventually(() => expect(desk.current.facts?.type).toBe("person"));
  });

  it("keeps what was corrected for the next visit", async () => {
    const client = createQueryClient();
    const kept = await client.fetchQuery(ledgerQuery);
    expect(kept.entries.map(({ kind }) => kind)).toEqual(["retype", "undo", "undo", "undo"]);
  });

  it("leaves the concordance of a name without what is corrected to be none", async () => {
    const [places, none, named] = [[0], [], ["ida-sund"]];
    const hook = () => ({ actions: useLedgerActions(), lines: useConcordance(places, none, named).data?.lines });
    const { result } = renderHook(hook, makePage());
    await eventually(() => expect(result.current.lines?.map(({ hit }) => hit)).toEqual(["Ida Sund"]));
    const { text, span } = result.current.lines![0]!;
    const where = { article: "night", ...describePassage(text, span) };
    act(() => void result.current.actions.correct({ kind: "not-a-name", scope: "everywhere", where }));
    await eventually(() => expect(result.current.lines).toEqual([]));
    act(() => void result.current.actions.undoLast());
    await eventually(() => expect(result.current.lines).toHaveLength(1));
  });

  it("says before what a correction would do, line by line", async () => {
    const open = (
      await use(
        () => useArticle("ferry"),
        ({ data }) => data,
      )
    ).data!;
    const start = open.article.text.indexOf("Odal");
    const { result } = renderHook(() => useLedgerActions(), makePage());
    const correction = result.current.correct({
      kind: "not-a-name",
      scope: "everywhere",
      where: { article: "ferry", ...describePassage(open.article.text, { start, end: start + 4 }) },
    });
    if (typeof correction === "string") throw new Error(correction);
    act(() => void result.current.undo(correction.id));
    const preview = await use(
      () => useCorrectionPreview(correction),
      ({ isDone, error }) => isDone || error,
    );
    expect(preview).toMatchObject({ mentions: 3, lost: null, error: null });
    expect(preview.groups.map(({ article, lines }) => [article, lines.length])).toEqual([
      ["ferry", 1],
      ["pier", 2],
    ]);
  });
});

describe("noting", () => {
  it("finds articles by their notes and tags as soon as they are made", async () => {
    const { result } = renderHook(useNotedPier, makePage());
    await eventually(() => expect(result.current.noted).toEqual([]));
    const text = "Ruth Vance opened the pier at Odal.";
    act(() => {
      result.current.actions.add({
        article: "pier",
        title: "The pier opens",
        date: "2023-11-06",
        passage: describePassage(text, { start: 0, end: 10 }),
        kind: "quote",
        comment: "Who else?",
        tags: ["press"],
        names: [],
      });
      result.current.actions.tagArticle("pier", "Harbour", true);
    });
    await eventually(() => expect(result.current.noted).toEqual([3]));
    await eventually(() => expect(result.current.tagged).toEqual([3]));
    expect(result.current.notes.map(({ content }) => content.comment)).toEqual(["Who else?"]);
    expect(result.current.tags).toEqual(["Harbour"]);
    act(() => result.current.actions.remove(result.current.notes[0]!.note.id));
    await eventually(() => expect(result.current.noted).toEqual([]));
  });
});
