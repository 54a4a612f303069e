import { describe, expect, it } from "vitest";
import { findLikePairs } from "../../../../src/core/entities/doubt/find-like-pairs.ts";
import type { MentionType } from "../../../../src/core/ner/mention.ts";

const types: Readonly<Record<string, MentionType>> = { p: "person", o: "organisation", l: "place", x: "other" };

/** Entities as `p:Name 12`, of which the pairs are told as `Part = Whole (why)`. */
function pairs(listed: readonly string[], most = 100): readonly string[] {
  const names = listed
    .map((line) => {
      const [, type = "", name = "", mentions = ""] = /^(\w):(.+) (\d+)$/u.exec(line) ?? [];
      return { id: line, name, type: types[type] ?? "other", mentions: Number(mentions) };
    })
    .toSorted((a, b) => b.mentions - a.mentions);
  return findLikePairs(names, most).map(
    ({ part, whole, why }) => `${names[part]?.name} = ${names[whole]?.name} (${why})`,
  );
}

describe("pairs of entities that may be one", () => {
  it("join a family name and whoever is mentioned most by it", () => {
    expect(pairs(["p:Benjamin Netanyahu 341", "p:Netanyahu 160", "p:Sara Netanyahu 5"])).toEqual([
      "Netanyahu = Benjamin Netanyahu (family-name)",
      "Sara Netanyahu = Netanyahu (family-name)",
    ]);
  });

  it("join letters and what they stand for, whichever is named more", () => {
    expect(pairs(["o:World Health Organization 73", "o:WHO 20"])).toEqual([
      "WHO = World Health Organization (acronym)",
    ]);
    expect(pairs(["o:World Health Organization 20", "o:WHO 73"])).toEqual([
      "World Health Organization = WHO (acronym)",
    ]);
    expect(pairs(["o:Department of Defense 9", "o:DoD 8", "o:DOD 7"]).at(-1)).toMatch(/^DOD = /u);
  });

  it("join the same name under two types, and shortened given names", () => {
    expect(pairs(["p:Sinwar 40", "o:Sinwar 3"])).toEqual(["Sinwar = Sinwar (same-words)"]);
    expect(pairs(["p:William Coventry 9", "p:W. Coventry 655"])).toEqual(["William Coventry = W. Coventry (initials)"]);
  });

  it("leave a place and a person of its name, and persons of different given names", () => {
    expect(pairs(["l:Washington 900", "p:George Washington 20", "p:Martha Washington 10"])).toEqual([]);
    expect(pairs(["p:Lady Sandwich 56", "p:Lord Sandwich 184"])).toEqual([]);
  });

  it("join a longer name and its end, but not several kinds of one thing", () => {
    expect(pairs(["o:Department of Health 9", "o:U.S. Department of Health 4"])).toEqual([
      "U.S. Department of Health = Department of Health (longer)",
    ]);
    expect(pairs(["o:Practice Community 9", "o:Mobile Practice Community 4", "o:Web Practice Community 3"])).toEqual(
      [],
    );
  });

  it("come with the largest effect first, and no more than asked for", () => {
    const listed = ["p:Joe Biden 466", "p:Biden 123", "p:Antony Blinken 181", "p:Blinken 39"];
    expect(pairs(listed)).toEqual(["Biden = Joe Biden (family-name)", "Blinken = Antony Blinken (family-name)"]);
    expect(pairs(listed, 1)).toEqual(["Biden = Joe Biden (family-name)"]);
  });

  it("are found among twenty thousand namesakes", () => {
    const listed = Array.from({ length: 20_000 }, (_, at) => `p:John Smith${at} ${3 + (at % 7)}`);
    expect(pairs([...listed, "p:Mary Quant 50", "p:Quant 20"])).toEqual(["Quant = Mary Quant (family-name)"]);
  });
});
