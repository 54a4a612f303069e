import { describe, expect, it } from "vitest";
import { splitEntityId } from "../../../../src/core/entities/ledger/apply-correction.ts";
import { correctShownMentions } from "../../../../src/core/entities/ledger/correct-article.ts";
import { makeEntityFinder } from "../../../../src/core/entities/ledger/entity-finder.ts";
import type { Correction, Entry } from "../../../../src/core/entities/ledger/entry.ts";
import { planLedger } from "../../../../src/core/entities/ledger/plan-ledger.ts";
import { previewCorrection } from "../../../../src/core/entities/ledger/preview-correction.ts";
import { resolveLibrary } from "../../../../src/core/entities/resolve/resolve-library.ts";
import { markUp } from "../mark-up.ts";
import { anchorOf, correct } from "./make-correction.ts";

const pier = markUp("pier", "[o:Marlin] left. [o:Marlin] came back to [l:Odal].");
const storm = markUp("storm", "[o:Marlin] and [l:Odal] again; the Marlin Inn.", "2024-01-02");
const { entities, mentionsByArticle } = resolveLibrary([pier, storm]);
const shown = [pier, storm].map(({ id, text }) => ({ id, text, mentions: mentionsByArticle.get(id) ?? [] }));

function preview(correction: Correction, ...ledger: readonly Entry[]) {
  const plan = planLedger(ledger);
  return previewCorrection(shown, plan, correction, makeEntityFinder(entities, planLedger([...ledger, correction])));
}

describe("previewing a correction", () => {
  const retype = correct({ kind: "retype", where: anchorOf(pier, "Marlin"), from: "organisation", to: "other" });

  it("counts mentions and articles, in words too", () => {
    expect(preview(retype)).toMatchObject({
      mentions: 3,
      articles: 2,
      summary: "3 mentions in 2 articles",
      lost: null,
    });
    expect(preview({ ...retype, scope: "here" }).summary).toBe("1 mention in 1 article");
  });

  it("shows each line before and after, with what stands around it", () => {
    expect(preview(retype).groups[1]).toMatchObject({
      article: "storm",
      lines: [
        {
          before: { type: "organisation" },
          after: { type: "other" },
          words: "Marlin",
          prefix: "",
          suffix: " and Odal again; the Marlin Inn.",
        },
      ],
    });
  });

  it("does not count what is already so", () => {
    const done = correct({
      kind: "retype",
      where: anchorOf(pier, "Marlin"),
      from: "organisation",
      to: "other",
      scope: "article",
      when: "2026-11-22T12:00:00.000Z",
    });
    expect(preview(retype, done).summary).toBe("1 mention in 1 article");
  });

  it("shows a name added as new, and one taken away as gone", () => {
    const added = preview(correct({ kind: "add", where: anchorOf(storm, "Marlin Inn"), type: "place" })).groups.flatMap(
      ({ lines }) => lines,
    );
    expect(added.map(({ before, after, words }) => [before, after?.type, words])).toEqual([
      [null, "place", "Marlin Inn"],
    ]);
    const gone = preview(correct({ kind: "not-a-name", where: anchorOf(storm, "Odal") })).groups.flatMap(
      ({ lines }) => lines,
    );
    expect(gone.map(({ before, after }) => [before?.entity, after])).toEqual([
      ["odal", null],
      ["odal", null],
    ]);
  });

  it("lists the mentions of an entity that is to be renamed", () => {
    expect(
      preview(
        correct({
          kind: "rename",
          where: anchorOf(pier, "Marlin"),
          entity: { id: "marlin", name: "Marlin", type: "organisation" },
          name: "MS Marlin",
        }),
      ).summary,
    ).toBe("3 mentions in 2 articles");
  });

  it.each(["here", "article", "everywhere"] as const)("merges what was parted %s as it merges any other", (scope) => {
    const marlin = { id: "marlin", name: "Marlin", type: "organisation" } as const;
    const parted = correct({
      kind: "not-same",
      where: anchorOf(pier, "Marlin"),
      entity: marlin,
      scope,
      when: "2026-11-22T12:00:00.000Z",
    });
    const merged = correct({
      kind: "same-as",
      where: anchorOf(pier, "Marlin"),
      entity: { ...marlin, id: splitEntityId(parted) },
      to: { id: "odal", name: "Odal", type: "place" },
    });
    expect(preview(merged, parted).mentions).toBe({ here: 1, article: 2, everywhere: 3 }[scope]);
    expect(preview(merged, parted).groups[0]?.lines[0]?.after).toMatchObject({ entity: "odal", type: "place" });
  });

  it("says why a correction does not fit", () => {
    expect(
      preview(correct({ kind: "not-a-name", where: { ...anchorOf(pier, "Marlin"), quote: "Salmon" }, scope: "here" }))
        .lost,
    ).toBe("“Salmon” no longer stands where it was corrected.");
  });

  it("shows what applying then does", () => {
    const plan = planLedger([retype]);
    const finder = makeEntityFinder(entities, plan);
    const after = shown.flatMap((article) =>
      correctShownMentions(article, article.mentions, plan, finder).mentions.filter(({ type }) => type === "other"),
    );
    expect(after).toEqual(preview(retype).groups.flatMap(({ lines }) => lines.map((line) => line.after)));
  });
});
