import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  findDuplicates,
  groupSketches,
  sketchText,
  type ComparedText,
} from "../../../src/core/duplicates/find-duplicates.ts";

const river = `The river rose by two metres in the night, and by dawn the lower streets of Hallow were under water. Boats from the
rowing club carried forty families to the school on the hill. Nobody was hurt. The mayor, Ingrid Solheim, thanked the rowers and promised
that the pumps, out of order since spring, would be mended within the month. Insurers put the damage at three million crowns.`;
const ferry = `The ferry to Ærø left on Tuesday with nobody on board. Her crew had gone home for the feast of Saint Lucy, and the mate,
who had stayed to mend a lamp, was asleep. She was found off Marstal on Thursday with her lights burning and the soup still warm.`;

/** The definition, pair by pair: shared four-word runs over all of them. */
function naiveSimilarity(a: string, b: string): number {
  const [x, y] = [naiveShingles(a), naiveShingles(b)];
  const shared = [...x].filter((shingle) => y.has(shingle)).length;
  return shared / (x.size + y.size - shared);
}

function naiveShingles(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.length <= 4 ? [words.join(" ")] : words.slice(3).map((_, i) => words.slice(i, i + 4).join(" ")));
}

/** Reports with one opening and different figures; those from `distinct` on repeat the first ones. */
function* harbourReports(count: number, distinct: number): Iterable<ComparedText> {
  for (let i = 0; i < count; i++) {
    const figures = Array.from({ length: 60 }, (_, j) => `berth ${(((i % distinct) + 1) * (j + 1) * 7919) % 65_537}`);
    yield { id: String(i), text: `${ferry} Report of the harbour: ${figures.join(", ")}.` };
  }
}

describe("findDuplicates", () => {
  it("finds copies whatever their line ends, quotes and case, and leaves other texts alone", () => {
    const copy = river.toUpperCase().replaceAll("\n", "\r\n\r\n").replaceAll(",", " —");
    expect(
      findDuplicates([
        { id: "b", text: copy },
        { id: "ferry", text: ferry },
        { id: "a", text: river },
      ]),
    ).toEqual([{ ids: ["a", "b"], similarity: 1 }]);
  });

  it("finds a rewrite and says how alike it is", () => {
    const rewrite = river.replace("two metres", "almost three metres").replace("Nobody was hurt. ", "");
    const [group] = findDuplicates([
      { id: "a", text: river },
      { id: "b", text: rewrite },
    ]);
    expect(group).toEqual({ ids: ["a", "b"], similarity: Math.floor(naiveSimilarity(river, rewrite) * 100) / 100 });
    expect(group!.similarity).toBeGreaterThan(0.7);
  });

  it("says 0.99 of the same words in another order, 1 only of the same words", () => {
    const many = Array.from({ length: 400 }, (_, i) => `word${i}`);
    const turned = [...many.slice(1), many[0]!].join(" ");
    expect(
      findDuplicates([
        { id: "a", text: many.join(" ") },
        { id: "b", text: turned },
      ])[0]?.similarity,
    ).toBeLessThan(1);
  });

  it("chains versions that follow from one another", () => {
    const sentences = Array.from(
      { length: 12 },
      (_, i) => `On day ${i} the keeper of the lock wrote ${i * 7} lines about gate ${i * 13}.`,
    );
    const version = (n: number) =>
      sentences.map((sentence, i) => (i < n ? sentence.replace("wrote", "has since struck out") : sentence)).join(" ");
    expect(findDuplicates([0, 1, 2, 3].map((n) => ({ id: String(n), text: version(n) })))).toMatchObject([
      { ids: ["0", "1", "2", "3"] },
    ]);
  });

  it.each([
    ["no texts", []],
    ["texts without words", ["", "* * *", "—"]],
    [
      "two reports on one event",
      [
        "The mayor of Hallow said on Monday that the pumps failed.",
        "Pumps in Hallow failed, its mayor said on Monday.",
      ],
    ],
  ])("finds nothing in %s", (_name, texts) => {
    expect(findDuplicates(texts.map((text, i) => ({ id: String(i), text })))).toEqual([]);
  });

  it.each([
    [
      "Chinese",
      "夜里河水上涨了两米。到黎明时分，哈洛镇地势较低的街道都被淹没，划船俱乐部的船只把四十户人家送到了山上的学校。",
      "夜里河水上涨了三米。到黎明时分，哈洛镇地势较低的街道都被淹没，划船俱乐部的船只把四十户人家送到了山上的学校。",
    ],
    [
      "Arabic",
      `${"ارتفع منسوب النهر مترين خلال الليل وعند الفجر غمرت المياه الشوارع المنخفضة في المدينة القديمة كلها ونقلت القوارب أربعين عائلة"}، اليوم.`,
      `${"ارتفع منسوب النهر مترين خلال الليل وعند الفجر غمرت المياه الشوارع المنخفضة في المدينة القديمة كلها ونقلت القوارب أربعين عائلة"}؛ أمس؟`,
    ],
  ])("works in %s", (_name, a, b) => {
    expect(
      findDuplicates([
        { id: "a", text: a },
        { id: "b", text: b },
      ]),
    ).toHaveLength(1);
  });

  it("reads the sketches of texts that are compared only, once each", () => {
    const texts = {
      ferry,
      river,
      wetter: river.replace("two metres", "almost three metres"),
      copy: river.toUpperCase(),
    };
    const read: string[] = [];
    const sketches = Object.entries(texts).map(([id, text]) => {
      const sketch = sketchText({ id, text })!;
      return { ...sketch, readSketch: () => (read.push(id), sketch.readSketch()) };
    });
    expect(groupSketches(sketches)).toMatchObject([{ ids: ["copy", "river", "wetter"] }]);
    expect(read.toSorted()).toEqual(["copy", "wetter"]);
  });

  it("refuses a similarity that means nothing", () => {
    expect(() => findDuplicates([], { atLeast: 0 })).toThrow("Similarity must be above 0 and at most 1, not 0");
  });

  /** Libraries of rewrites of a few texts, with sentences swapped, dropped and changed. */
  const word = fc.constantFrom(
    "river",
    "pump",
    "mayor",
    "boat",
    "night",
    "rose",
    "fell",
    "Hallow",
    "school",
    "crown",
    "rain",
    "gate",
  );
  const original = fc.array(word, { minLength: 30, maxLength: 60 });
  const change = fc.record({ at: fc.nat(59), word });
  const library = fc
    .array(fc.tuple(original, fc.array(fc.array(change, { maxLength: 4 }), { minLength: 1, maxLength: 5 })), {
      minLength: 1,
      maxLength: 4,
    })
    .map((families) =>
      families.flatMap(([words, versions], family) =>
        versions.map((changes, version): ComparedText => ({
          id: `${family}.${version}`,
          text: changes.reduce((all, { at, word }) => all.with(at % all.length, word), words).join(" "),
        })),
      ),
    );

  it("agrees with the definition: pairs alike at 0.8 are together, and every member is alike to another at 0.6", () => {
    fc.assert(
      fc.property(library, (texts) => {
        const groups = findDuplicates(texts);
        const groupOf = new Map(groups.flatMap(({ ids }) => ids.map((id) => [id, ids] as const)));
        for (const a of texts) {
          const others = texts
            .filter((b) => b !== a)
            .map((b) => ({ id: b.id, alike: naiveSimilarity(a.text, b.text) }));
          const mates = groupOf.get(a.id) ?? [];
          expect(others.filter(({ id, alike }) => alike >= 0.8 && !mates.includes(id))).toEqual([]);
          expect(mates.length === 0 || others.some(({ id, alike }) => mates.includes(id) && alike >= 0.6)).toBe(true);
        }
      }),
    );
  });

  it("gives the same groups whatever the order of the texts", () => {
    fc.assert(
      fc.property(library, (texts) => {
        expect(findDuplicates(texts.toReversed())).toEqual(findDuplicates(texts));
      }),
    );
  });

  it("goes through 20,000 texts that share their boilerplate", { timeout: 60_000 }, () => {
    const groups = findDuplicates(harbourReports(20_000, 19_000));
    expect(groups).toHaveLength(1000);
    expect(groups.every(({ ids, similarity }) => ids.length === 2 && similarity === 1)).toBe(true);
  });
});
