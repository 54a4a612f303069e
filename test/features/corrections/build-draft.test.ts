import { describe, expect, it } from "vitest";
import type { ResolvedMention } from "../../../src/core/entities/entity.ts";
import { beginChoice, buildDraft } from "../../../src/features/corrections/build-draft.ts";
import { intendWithMention, intendWithSpan } from "../../../src/features/corrections/correction-intent.ts";
import { anchorOf, correct } from "../../core/entities/ledger/make-correction.ts";
import type { OpenArticle } from "../../../src/data/open-article.ts";

const text = "The Marlin left Odal. The Marlin Inn stands there still.";
const mention: ResolvedMention = { start: 4, end: 10, type: "organisation", score: 0.8, entity: "marlin" };
const entity = { id: "marlin", name: "Marlin", type: "organisation" } as const;
const open = {
  article: { id: "pier", text, paragraphs: [{ start: 0, end: text.length }] },
  mentions: [mention],
  entities: new Map([["marlin", entity]]),
} as unknown as OpenArticle;
const where = anchorOf({ id: "pier", text }, "Marlin");
const inn = { start: 26, end: 36 };

describe("what a reader wants with selected words", () => {
  it("is the mark when they are exactly its words", () => {
    expect(intendWithSpan(open, { start: 4, end: 10 })).toMatchObject({ mention, kind: null });
    expect(intendWithSpan(open, { start: 4, end: 10 }, "place")).toMatchObject({
      mention,
      kind: "retype",
      type: "place",
    });
  });

  it("is another span of the one mark that they touch", () => {
    expect(intendWithSpan(open, { start: 0, end: 10 })).toMatchObject({
      mention,
      span: { start: 4, end: 10 },
      kind: "respan",
      to: { start: 0, end: 10 },
    });
  });

  it("is a name to add when they are not marked", () => {
    expect(intendWithSpan(open, inn, "place")).toMatchObject({ mention: null, kind: "add", type: "place" });
  });
});

describe("a draft", () => {
  const retype = intendWithMention(open, mention, "retype", "place");

  it("says where by quote, context and offset, and reaches everywhere unless told otherwise", () => {
    expect(buildDraft(retype, beginChoice(retype), [])).toEqual({
      kind: "retype",
      where,
      scope: "everywhere",
      from: "organisation",
      to: "place",
    });
  });

  it("is not there while something is to be chosen, or nothing would be another way", () => {
    expect(buildDraft(retype, { ...beginChoice(retype), type: null }, [])).toBeNull();
    expect(buildDraft(retype, { ...beginChoice(retype), type: "organisation" }, [])).toBeNull();
    const rename = intendWithMention(open, mention, "rename");
    expect(buildDraft(rename, beginChoice(rename), [])).toBeNull();
    expect(buildDraft(rename, { ...beginChoice(rename), name: " " }, [])).toBeNull();
  });

  it("refers to an entity by the name that the texts give it, not by one that the reader chose", () => {
    const renamed = correct({ kind: "rename", where, entity, name: "MS Marlin" });
    const shown = { ...open, entities: new Map([["marlin", { ...entity, name: "MS Marlin" }]]) } as OpenArticle;
    const apart = intendWithMention(shown, mention, "not-same");
    expect(buildDraft(apart, beginChoice(apart), [renamed])).toEqual({
      kind: "not-same",
      where,
      scope: "article",
      entity,
    });
  });

  it("adds words that stand in a mark here only", () => {
    const arl = intendWithSpan(open, { start: 0, end: 20 }, "other");
    expect(buildDraft(arl, beginChoice(arl), [])).toMatchObject({ kind: "add", scope: "here" });
  });
});
