import { beforeAll, describe, expect, it } from "vitest";
import { askedOf } from "../../src/core/filter/asked-of.ts";
import { noFilters } from "../../src/core/filter/list-filters.ts";
import { buildIndex, type BuiltIndex } from "../../src/library/index/build-index.ts";
import type { LibraryIndex } from "../../src/library/index/library-index.ts";
import { segmentsHere } from "../../src/library/index/make-segment.ts";
import { foresee } from "../../src/workers/foresee.ts";
import { madeUpEntities, madeUpLibrary } from "../library/index/named-library.ts";
import { listed, openParts } from "../library/index/sample-library.ts";

let built: BuiltIndex;
beforeAll(async () => {
  const library = madeUpLibrary(300, madeUpEntities(200), 3);
  built = await buildIndex(listed(library), { maker: segmentsHere, reach: 4000 });
});

/** Foresee an address over an index of which nothing is here but the manifest; bytes fetched by that, and then by a question. */
async function fetchedBy(hash: string, ask: (index: LibraryIndex) => Promise<unknown>): Promise<[number, number]> {
  let sum = 0;
  const { index } = openParts(built, (bytes) => (sum += bytes));
  await foresee(
    async (question, ...args) => (index[question] as (...given: readonly unknown[]) => unknown).apply(index, args),
    hash,
  );
  const ahead = sum;
  await ask(index);
  return [ahead, sum - ahead];
}

const search = (filters: Partial<typeof noFilters>) => (index: LibraryIndex) =>
  index.search(askedOf({ ...noFilters, ...filters }));

describe("an address that is foreseen", () => {
  it.each<[string, string, (index: LibraryIndex) => Promise<unknown>]>([
    ["a search", "#/?q=article", search({ q: "article" })],
    ["names that must be there", "#/?entity=entity-3&entity=entity-1", search({ entities: ["entity-3", "entity-1"] })],
    ["a search among some days", "#/?q=art&from=2003-01-01", search({ q: "art" })],
    ["a name’s facts", "#/e/entity-3", (index) => index.entity("entity-3", "month")],
    [
      "a name’s mentions",
      "#/e/entity%2D3?from=2003-01-01",
      (index) => index.mentionsOf("entity-3", { order: "newest", offset: 0, limit: 40 }),
    ],
    [
      "the list of names",
      "#/entities",
      (index) => index.entities({ type: null, order: "mentions", name: "", offset: 0, limit: 100, least: 2 }),
    ],
  ])("has all of it here that its question needs: %s", async (_, hash, ask) => {
    const [ahead, then] = await fetchedBy(hash, ask);
    expect(ahead).toBeGreaterThan(0);
    expect(then).toBe(0);
  });

  it.each(["#/?unread=1", "#/?own=1&q=article", "#/?q=has%3Anote", "#/a/pier", "#/settings", "", "#/?from=2003-01-01"])(
    "fetches nothing where the question is the reader’s own, or there is none: %s",
    async (hash) => {
      const [ahead] = await fetchedBy(hash, async () => undefined);
      expect(ahead).toBe(0);
    },
  );

  it("may be one that encodes nothing", async () => {
    const [, then] = await fetchedBy("#/e/%E0%A4%A", (index) => index.entity("%E0%A4%A", "year"));
    expect(then).toBe(0);
  });
});
