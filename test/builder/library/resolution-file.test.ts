import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createResolutionMemory, type ResolutionMemory } from "../../../src/builder/library/resolution-file.ts";
import type { ArticleNames } from "../../../src/core/entities/resolve/article-names.ts";
import { asData } from "../../../src/core/entities/resolve/count-aliases.ts";
import type { ResolvedColumns } from "../../../src/core/entities/resolve/describe-entities.ts";
import { toColumns } from "../../../src/core/entities/resolve/to-columns.ts";
import { resolveColumns } from "../../../src/core/entities/resolve/resolve-library.ts";
import { anyArticleNames } from "../../core/entities/any-names.ts";
import { makeTempFolder } from "../temp-folder.ts";

const cairo: ArticleNames = {
  groups: [
    { kind: "place", key: "cairo", forms: [["Cairo", 2]], start: 3 },
    { kind: "place", key: "giza", forms: [["Giza", 1]], start: 30 },
  ],
  groupOf: [0, 0, 1],
};

const name = (key: string, text: string): ArticleNames => ({
  groups: [{ kind: "place", key, forms: [[text, 1]], start: 0 }],
  groupOf: [0],
});

const idsOf = (library: readonly ArticleNames[]) => library.map((_, number) => `article-${number}`);

const resolve = (memory: ResolutionMemory, library: readonly ArticleNames[], ids = idsOf(library)) =>
  memory.resolve(toColumns(library), ids, new Int32Array(ids.length));

const withData = (resolved: ResolvedColumns) => ({ ...resolved, entities: asData(resolved.entities) });

describe("the memory of whom names mean", () => {
  it("gives what resolving gives, whatever it remembers", () => {
    const path = join(makeTempFolder(), "resolution.bin");
    fc.assert(
      fc.property(fc.array(fc.array(anyArticleNames, { maxLength: 4 }), { maxLength: 4 }), (libraries) => {
        for (const library of libraries.flatMap((one) => [one, one, one.slice(1)])) {
          const memory = createResolutionMemory(path, "1");
          expect(withData(resolve(memory, library))).toEqual(
            withData(resolveColumns(toColumns(library), idsOf(library))),
          );
          memory.save();
        }
      }),
    );
  });

  it("keeps numbers with what was resolved, as long as that holds", () => {
    const path = join(makeTempFolder(), "resolution.bin");
    const memory = createResolutionMemory(path, "1");
    resolve(memory, [cairo]);
    expect(memory.findNumbers()).toBeNull();
    memory.keepNumbers({ list: () => Uint32Array.of(7, 8), countFresh: () => 2 });
    memory.save();
    const again = createResolutionMemory(path, "1");
    resolve(again, [cairo]);
    expect(again.findNumbers()).toEqual(Uint32Array.of(7, 8));
  });

  it("keeps the numbers of articles that name the same when others do not", () => {
    const memory = createResolutionMemory(join(makeTempFolder(), "resolution.bin"), "1");
    resolve(memory, [name("giza", "Giza"), cairo, name("luxor", "Luxor")]);
    memory.keepNumbers({ list: () => Uint32Array.of(1, 1, 2, 2, 3, 3), countFresh: () => 3 });
    memory.save();
    resolve(memory, [name("luxor", "Luxor"), name("doha", "Doha"), name("giza", "Giza")]);
    expect(memory.findNumbers()).toEqual(Uint32Array.of(3, 3, 0, 0, 1, 1));
    resolve(memory, [name("giza", "Gizah"), name("doha", "Doha")]);
    expect(memory.findNumbers()).toEqual(Uint32Array.of(0, 0, 0, 0));
  });

  it("resolves nothing again when names have only moved within their text", () => {
    const memory = createResolutionMemory(join(makeTempFolder(), "resolution.bin"), "1");
    const moved = {
      ...cairo,
      groups: cairo.groups.map((group) => ({ ...group, start: group.start + 12 })),
      groupOf: [0, 0, 1],
    };
    expect(resolve(memory, [moved])).toBe(resolve(memory, [cairo]));
  });

  it("resolves again when an article has another id, which ids of entities are made of", () => {
    const memory = createResolutionMemory(join(makeTempFolder(), "resolution.bin"), "1");
    expect(resolve(memory, [cairo], ["2024-cairo"])).not.toBe(resolve(memory, [cairo]));
  });

  it.each([
    [
      "one is written otherwise",
      { ...cairo, groups: cairo.groups.map((group) => ({ ...group, forms: [["CAIRO", 2]] as const })) },
    ],
    [
      "one is mentioned once more",
      { ...cairo, groups: cairo.groups.map((group) => ({ ...group, forms: [["Cairo", 3]] as const })) },
    ],
    [
      "one is of another type",
      { ...cairo, groups: cairo.groups.map((group) => ({ ...group, kind: "other" as const })) },
    ],
    [
      "they come in another order",
      { ...cairo, groups: cairo.groups.map((group) => ({ ...group, start: 40 - group.start })) },
    ],
    [
      "a reader is certain of one",
      { ...cairo, groups: cairo.groups.map((group) => ({ ...group, isCertain: true as const })) },
    ],
    ["one has gone", { groups: cairo.groups.slice(1), groupOf: [] }],
  ])("resolves again when %s", (_, changed) => {
    const memory = createResolutionMemory(join(makeTempFolder(), "resolution.bin"), "1");
    expect(resolve(memory, [changed])).not.toBe(resolve(memory, [cairo]));
  });
});
