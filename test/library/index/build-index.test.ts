import { describe, expect, it } from "vitest";
import { buildIndex, type BuildIndexOptions } from "../../../src/library/index/build-index.ts";
import { namingOf } from "../../../src/library/index/entity-key.ts";
import { readDirectory } from "../../../src/library/index/directory.ts";
import { toColumns, toSegmentArticle } from "../../../src/library/index/index-input.ts";
import { unpackPart } from "../../../src/library/index/part.ts";
import { writeSegment } from "../../../src/library/index/segment-writer.ts";
import { segmentsHere } from "../../../src/library/index/make-segment.ts";
import type { MadeFile } from "../../../src/library/pack/emit-file.ts";
import { rememberMade } from "../../support/collect-files.ts";
import { article, library, listed, open, people } from "./sample-library.ts";

const day = (i: number) => new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10);
const articles = Array.from({ length: 600 }, (_, i) =>
  article(
    `year/${i}`,
    day(i),
    `Day ${i} in Qatar. Haniyeh spoke of matter ${i % 37}, word${i}, and of nothing else that day.`,
  ),
);
const build = (input = articles, options: Partial<BuildIndexOptions> = {}) =>
  buildIndex(listed(library(input)), { maker: segmentsHere, reach: 4000, ...options });
const names = (files: readonly MadeFile[]) => files.map(({ name }) => name);

describe("buildIndex", () => {
  it("gives the same files for the same library", async () => {
    const [one, other] = [await build(), await build()];
    expect(names(one.files)).toEqual(names(other.files));
    expect(one.manifest.segments.length).toBeGreaterThan(5);
  });

  it.each([
    ["newest", 600],
    ["oldest", -1],
    ["in the middle", 300],
  ])("changes at most four segments and the manifest when an article is added (%s)", async (_, at) => {
    const before = new Set(names((await build()).files));
    const after = await build([...articles, article("year/new", day(at), "An article more. It names Qatar.")]);
    const changed = names(after.files).filter((name) => !before.has(name));
    expect(changed.filter((name) => name.startsWith("manifest-"))).toHaveLength(1);
    expect(changed.length).toBeLessThanOrEqual(5);
    expect(names(after.files).filter((name) => before.has(name)).length).toBeGreaterThan(5);
  });

  it("makes nothing again that was made before", async () => {
    const made = rememberMade();
    const first = await build(articles, { made });
    // A directory with each segment.
    expect(made.count()).toBe(2 * first.manifest.segments.length + first.manifest.entities.length);
    const second = await build(articles, { made });
    expect(made.count()).toBe(2 * first.manifest.segments.length + first.manifest.entities.length);
    expect(second).toEqual(first);
  });

  it("tells how far it is", async () => {
    const seen: number[] = [];
    await build(articles, { onProgress: (done, total) => seen.push(done / total) });
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });

  it("builds and opens libraries of no article, of one, and of texts without words", async () => {
    for (const input of [[], [article("a", null, "")], [article("a", "2023-11-06", "… !"), article("b", null, "¿?")]]) {
      const index = await open(await build(input));
      expect(await index.search({ order: "relevance", offset: 0, limit: 9 })).toMatchObject({ total: input.length });
      expect(await index.search({ q: "gaza", order: "relevance", offset: 0, limit: 9 })).toMatchObject({
        total: 0,
        didYouMean: null,
      });
      expect((await index.facets({}, 5)).entities.person).toEqual([]);
      index.close();
    }
  });

  it("never holds the text", async () => {
    const secret = "A sentence whose order of words must not be stored anywhere.";
    const { bytes, directory } = writeSegment([
      toSegmentArticle(toColumns(article("a", "2023-11-06", secret)), namingOf(people, 0)),
    ]);
    const { terms } = readDirectory(directory);
    const lists = terms.map(({ lists: { from, bytes: length } }) => unpackPart(bytes.subarray(from, from + length)));
    expect(lists.some((list) => Buffer.from(list).includes("sentence"))).toBe(true);
    expect(Buffer.concat([bytes, ...lists]).includes("sentence whose")).toBe(false);
  });

  it("says which file is missing when one can't be fetched", async () => {
    const built = await build();
    const files = built.files.filter(({ name }) => name === built.manifestName);
    await expect(open({ ...built, files })).rejects.toThrow(`No file ${built.manifest.segments[0]?.file}`);
  });
});
