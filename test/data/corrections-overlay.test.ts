import { describe, expect, it } from "vitest";
import type { RowEntity } from "../../src/core/catalog/row.ts";
import { resolveLibrary } from "../../src/core/entities/resolve/resolve-library.ts";
import type { Entry } from "../../src/core/entities/ledger/entry.ts";
import { resolveWithLedger } from "../../src/core/entities/ledger/resolve-with-ledger.ts";
import { correctArticle, makeTrustingOverlay } from "../../src/data/corrections-overlay.ts";
import { anchorOf, correct } from "../core/entities/ledger/make-correction.ts";
import { markUp } from "../core/entities/mark-up.ts";
import type { OpenArticle } from "../../src/data/open-article.ts";

const pier = markUp(
  "pier",
  "[o:Marlin] left. [o:Marlin] came back to [l:Odal] with [p:Ruth Vance] and the Black Petrel.",
);
const { entities, mentionsByArticle } = resolveLibrary([pier]);
const byId = new Map<string, RowEntity>(entities.map((entity) => [entity.id, entity]));
const open = {
  article: { id: "pier", text: pier.text },
  mentions: mentionsByArticle.get("pier") ?? [],
  entities: byId,
} as unknown as OpenArticle;

function shown(...ledger: readonly Entry[]) {
  const { mentions, entities: after } = correctArticle(open, makeTrustingOverlay(ledger, byId.values()));
  return mentions.map(({ start, end, type, entity }) => [
    pier.text.slice(start, end),
    type,
    after.get(entity)?.name,
    after.get(entity)?.type,
  ]);
}

describe("laying a ledger over an article", () => {
  it("gives the article back as it is when no correction is about it", () => {
    expect(correctArticle(open, makeTrustingOverlay([], byId.values()))).toBe(open);
  });

  it("shows an entity under the type that most of its mentions here have now", () => {
    const retype = correct({ kind: "retype", where: anchorOf(pier, "Marlin"), from: "organisation", to: "other" });
    expect(shown(retype).slice(0, 2)).toEqual([
      ["Marlin", "other", "Marlin", "other"],
      ["Marlin", "other", "Marlin", "other"],
    ]);
    expect(shown({ ...retype, scope: "here" })[0]).toEqual(["Marlin", "other", "Marlin", "other"]);
  });

  it("shows a name added as an entity of its own", () => {
    expect(shown(correct({ kind: "add", where: anchorOf(pier, "Black Petrel"), type: "other" })).at(-1)).toEqual([
      "Black Petrel",
      "other",
      "Black Petrel",
      "other",
    ]);
  });

  it("shows the chosen name of an entity", () => {
    const rename = correct({
      kind: "rename",
      where: anchorOf(pier, "Ruth Vance"),
      entity: { id: "ruth-vance", name: "Ruth Vance", type: "person" },
      name: "Captain Vance",
    });
    expect(shown(rename).at(-1)).toEqual(["Ruth Vance", "person", "Captain Vance", "person"]);
  });

  it("shows somebody else of the same name apart", () => {
    const apart = correct({
      kind: "not-same",
      where: anchorOf(pier, "Marlin", 1),
      scope: "here",
      entity: { id: "marlin", name: "Marlin", type: "organisation" },
    });
    const { mentions } = correctArticle(open, makeTrustingOverlay([apart], byId.values()));
    expect(mentions.slice(0, 2).map(({ entity }) => entity)).toEqual(["marlin", `marlin~${apart.id.slice(0, 6)}`]);
  });

  it("marks the same words as the build does with the same ledger", () => {
    const ledger = [
      correct({ kind: "retype", where: anchorOf(pier, "Marlin"), from: "organisation", to: "other" }),
      correct({ kind: "not-a-name", where: anchorOf(pier, "Odal") }),
      correct({ kind: "add", where: anchorOf(pier, "Black Petrel"), type: "other" }),
      correct({ kind: "respan", where: anchorOf(pier, "Ruth Vance"), to: anchorOf(pier, "Vance") }),
    ];
    const built = resolveWithLedger([pier], { ledger }).mentionsByArticle.get("pier") ?? [];
    expect(shown(...ledger).map(([words, type]) => [words, type])).toEqual(
      built.map(({ start, end, type }) => [pier.text.slice(start, end), type]),
    );
  });
});
