import { describe, expect, it } from "vitest";
import { gainOf, openLines, type Decision } from "../../../src/data/audit/decisions.ts";
import { toLines, type UnmarkedDoubt } from "../../../src/data/audit/doubts.ts";
import { tally } from "../../../src/data/audit/quality.ts";
import type { Doubt, DoubtedEntity } from "../../../src/library/index/doubts.ts";

const entity = (id: string, mentions: number): DoubtedEntity => ({
  id,
  name: id,
  type: "person",
  mentions,
  articles: 1,
});
const same = (part: string, whole: string, mentions: number): Doubt => ({
  kind: "same",
  entity: entity(part, mentions),
  other: entity(whole, 2 * mentions),
  why: "family-name",
  shared: 0,
});
const unmarked: UnmarkedDoubt = { kind: "unmarked", entity: entity("who", 40), form: "WHO", elsewhere: 96 };
const lines = toLines([same("biden", "joe-biden", 123), same("joe-biden", "joseph-biden", 9), unmarked]);

function decision(key: string, changes: Partial<Decision> = {}): Decision {
  return { key, kind: "same", answer: "yes", marks: 123, correction: "c1", joined: "biden", ...changes };
}

describe("the lines of the audit", () => {
  it("stand by effect, and have keys that do not depend on which of two is named more", () => {
    expect(lines.map(({ key, effect }) => [key, effect])).toEqual([
      ["same biden joe-biden", 123],
      ["unmarked who WHO", 96],
      ["same joe-biden joseph-biden", 9],
    ]);
    expect(toLines([same("joe-biden", "biden", 1)])[0]?.key).toBe("same biden joe-biden");
  });

  it("are without those that were decided, and those of whom is part of another now", () => {
    const left = openLines(lines, [
      decision("same joe-biden joseph-biden", { joined: "joe-biden" }),
      decision("unmarked who WHO", { kind: "unmarked", answer: "no", joined: null }),
    ]);
    expect(left).toEqual([]);
  });

  it("come back when a decision is taken back, and stay when only a no was said", () => {
    expect(openLines(lines, [])).toHaveLength(3);
    expect(openLines(lines, [decision("same biden joe-biden", { answer: "no" })])).toHaveLength(2);
  });
});

describe("what an audit has brought", () => {
  it("is counted in marks changed and dossiers joined; what was nothing counts for nothing", () => {
    expect(
      gainOf([
        decision("a"),
        decision("b", { kind: "unmarked", marks: 96 }),
        decision("c", { answer: "no", marks: 0 }),
        decision("d", { answer: "nothing", marks: 0 }),
      ]),
    ).toEqual({ decided: 3, marks: 219, joined: 1 });
  });
});

describe("the tally of a judged sample", () => {
  it("counts by type, types not judged among them", () => {
    expect(
      tally([
        { key: "1 0", type: "person", verdict: "right" },
        { key: "1 9", type: "person", verdict: "type" },
        { key: "2 0", type: "place", verdict: "no-name" },
      ]),
    ).toEqual([
      { type: "person", right: 1, judged: 2 },
      { type: "organisation", right: 0, judged: 0 },
      { type: "place", right: 0, judged: 1 },
      { type: "other", right: 0, judged: 0 },
    ]);
  });
});
