import { describe, expect, it } from "vitest";
import type { Entry } from "../../../../src/core/entities/ledger/entry.ts";
import { undoEntry } from "../../../../src/core/entities/ledger/live-corrections.ts";
import { resolveWithLedger, type CorrectedLibrary } from "../../../../src/core/entities/ledger/resolve-with-ledger.ts";
import type { TaggedArticle } from "../../../../src/core/entities/resolve/resolve-library.ts";
import { markUp } from "../mark-up.ts";
import { anchorOf, correct } from "./make-correction.ts";

const pier = markUp(
  "pier",
  "[o:Marlin] left. [o:Marlin] came back to [l:Odal], said [p:Inga Moe]. The Grey Heron sank.",
  "2024-01-01",
);
const storm = markUp(
  "storm",
  "[o:Marlin] and [l:Odal] again; [p:Moe] saw the Grey Heron, and [p:Ingrid Lund Berg].",
  "2024-01-02",
);
const library = [pier, storm];

function show(articles: readonly TaggedArticle[], ...ledger: readonly Entry[]): { lines: string[]; stale: string[] } {
  const { mentionsByArticle, stale } = resolveWithLedger(articles, { ledger });
  const lines = articles.flatMap(({ id, text }) =>
    (mentionsByArticle.get(id) ?? []).map(
      ({ start, end, type, entity }) => `${id}: ${text.slice(start, end)} ${type} ${entity}`,
    ),
  );
  return { lines, stale: stale.map(({ reason }) => reason) };
}
const linesOf = (words: string, ...ledger: readonly Entry[]) =>
  show(library, ...ledger).lines.filter((line) => line.includes(words));

const marlin = anchorOf(pier, "Marlin");
const marlinEntity = { id: "marlin", name: "Marlin", type: "organisation" } as const;
const moeEntity = { id: "inga-moe", name: "Inga Moe", type: "person" } as const;

/** The name of whom an article names first. */
const nameIn = ({ entities, mentionsByArticle }: CorrectedLibrary, article: string) =>
  entities.find(({ id }) => id === mentionsByArticle.get(article)?.[0]?.entity)?.name;

describe("a ledger", () => {
  it("leaves a library alone when it is empty", () => {
    expect(linesOf("")).toEqual([
      "pier: Marlin organisation marlin",
      "pier: Marlin organisation marlin",
      "pier: Odal place odal",
      "pier: Inga Moe person inga-moe",
      "storm: Marlin organisation marlin",
      "storm: Odal place odal",
      "storm: Moe person inga-moe",
      "storm: Ingrid Lund Berg person ingrid-lund-berg",
    ]);
  });

  it("gives a name another type everywhere", () => {
    expect(linesOf("Marlin", correct({ kind: "retype", where: marlin, from: "organisation", to: "other" }))).toEqual([
      "pier: Marlin other marlin",
      "pier: Marlin other marlin",
      "storm: Marlin other marlin",
    ]);
  });

  it("leaves out what the reader ticked off", () => {
    expect(
      linesOf(
        "Marlin",
        correct({
          kind: "retype",
          where: marlin,
          from: "organisation",
          to: "other",
          except: [anchorOf(pier, "Marlin", 1)],
        }),
      ),
    ).toEqual([
      "pier: Marlin other marlin",
      "pier: Marlin organisation marlin~organisation",
      "storm: Marlin other marlin",
    ]);
  });

  it("reaches the article only, or this one place, when told so", () => {
    expect(linesOf("Marlin", correct({ kind: "not-a-name", where: marlin, scope: "article" }))).toEqual([
      "storm: Marlin organisation marlin",
    ]);
    expect(linesOf("Marlin", correct({ kind: "not-a-name", where: marlin, scope: "here" }))).toHaveLength(2);
  });

  it("does not reach later articles when told so", () => {
    expect(linesOf("Marlin", correct({ kind: "not-a-name", where: marlin, only: ["pier"] }))).toEqual([
      "storm: Marlin organisation marlin",
    ]);
  });

  it("moves the ends of a name wherever the same words stand", () => {
    const where = anchorOf(storm, "Ingrid Lund Berg");
    expect(linesOf("Ingrid", correct({ kind: "respan", where, to: anchorOf(storm, "Ingrid Lund") }))).toEqual([
      "storm: Ingrid Lund person ingrid-lund",
    ]);
  });

  it("adds a name wherever its words stand, and resolves it", () => {
    expect(linesOf("Heron", correct({ kind: "add", where: anchorOf(pier, "Grey Heron"), type: "other" }))).toEqual([
      "pier: Grey Heron other grey-heron",
      "storm: Grey Heron other grey-heron",
    ]);
  });

  it("adds a name of a known entity", () => {
    const add = correct({
      kind: "add",
      where: anchorOf(pier, "Grey Heron"),
      type: "organisation",
      entity: marlinEntity,
      scope: "here",
    });
    expect(linesOf("Heron", add)).toEqual(["pier: Grey Heron organisation marlin"]);
  });

  it("makes two entities one, with all their aliases", () => {
    const same = correct({
      kind: "same-as",
      where: anchorOf(storm, "Ingrid Lund Berg"),
      entity: { id: "ingrid-lund-berg", name: "Ingrid Lund Berg", type: "person" },
      to: moeEntity,
    });
    expect(linesOf("inga-moe", same)).toEqual([
      "pier: Inga Moe person inga-moe",
      "storm: Moe person inga-moe",
      "storm: Ingrid Lund Berg person inga-moe",
    ]);
    const { entities } = resolveWithLedger(library, { ledger: [same] });
    expect(
      entities
        .find(({ id }) => id === "inga-moe")
        ?.aliases.map(({ text }) => text)
        .toSorted(),
    ).toEqual(["Inga Moe", "Ingrid Lund Berg", "Moe"]);
    expect(entities.some(({ id }) => id === "ingrid-lund-berg")).toBe(false);
  });

  it("takes a name away from an entity", () => {
    const split = correct({ kind: "not-same", where: anchorOf(storm, "Moe"), entity: moeEntity });
    expect(linesOf("Moe", split)).toEqual([
      "pier: Inga Moe person inga-moe",
      `storm: Moe person moe~${split.id.slice(0, 6)}`,
    ]);
  });

  it("renames the same one of three namesakes when another of them has gone", () => {
    const [striker, senator, painter] = [
      markUp("striker", "[p:John Smith] of [o:Arsenal] and [p:Jane Doe]", "2024-01-01"),
      markUp("senator", "[p:John Smith] of the [o:Senate] and [p:Mary Poe]", "2024-01-02"),
      markUp("painter", "[p:John Smith] of the [o:Guild] and [p:Lena Roe]", "2024-01-03"),
    ];
    const { entities, mentionsByArticle } = resolveWithLedger([striker, senator, painter]);
    const smith = entities.find(({ id }) => id === mentionsByArticle.get("senator")?.[0]?.entity);
    const rename = correct({
      kind: "rename",
      where: anchorOf(senator, "John Smith"),
      entity: { id: smith?.id ?? "", name: "John Smith", type: "person" },
      name: "John Smith of Ohio",
    });
    expect(nameIn(resolveWithLedger([striker, senator, painter], { ledger: [rename] }), "senator")).toBe(
      "John Smith of Ohio",
    );
    const left = resolveWithLedger([striker, painter], { ledger: [rename] });
    expect([nameIn(left, "painter"), left.stale.length]).toEqual(["John Smith", 1]);
  });

  it("shows an entity under the name that the reader chose, and keeps its id", () => {
    const rename = correct({ kind: "rename", where: marlin, entity: marlinEntity, name: "MS Marlin" });
    expect(resolveWithLedger(library, { ledger: [rename] }).entities.find(({ id }) => id === "marlin")?.name).toBe(
      "MS Marlin",
    );
  });

  it("undoes and redoes any number of steps", () => {
    const gone = correct({ kind: "not-a-name", where: marlin });
    const undo = undoEntry(gone, "2026-11-23T12:01:00Z");
    const redo = undoEntry(undo, "2026-11-23T12:02:00Z");
    expect(
      [linesOf("Marlin", gone), linesOf("Marlin", gone, undo), linesOf("Marlin", redo, undo, gone)].map(
        ({ length }) => length,
      ),
    ).toEqual([0, 3, 0]);
  });

  it("lets what was said of one mention stand against a later word on all", () => {
    const here = correct({ kind: "retype", where: marlin, from: "organisation", to: "person", scope: "here" });
    const all = correct({ kind: "not-a-name", where: anchorOf(storm, "Marlin"), when: "2026-11-23T13:00:00.000Z" });
    expect(linesOf("Marlin", all, here)).toEqual(["pier: Marlin person marlin"]);
  });

  it("survives an edited text and a better tagger", () => {
    const edited = {
      ...pier,
      text: `It rained. ${pier.text}`,
      mentions: pier.mentions
        .slice(2)
        .map((mention) => ({ ...mention, start: mention.start + 11, end: mention.end + 11 })),
    };
    const { lines, stale } = show(
      [edited],
      correct({ kind: "retype", where: marlin, from: "organisation", to: "other", scope: "here" }),
      correct({ kind: "not-a-name", where: anchorOf(pier, "Marlin", 1), scope: "here" }),
    );
    expect([lines[0], lines.filter((line) => line.includes("Marlin")).length, stale]).toEqual([
      "pier: Marlin other marlin",
      1,
      [],
    ]);
  });

  it.each([
    [
      "the article is gone",
      [storm],
      correct({ kind: "not-a-name", where: marlin, scope: "here" }),
      "The article “pier” is not in the library.",
    ],
    [
      "the words are gone",
      [{ ...pier, text: pier.text.replaceAll("Marlin", "Salmon") }],
      correct({ kind: "retype", where: marlin, from: "organisation", to: "other", scope: "here" }),
      "“Marlin” no longer stands where it was corrected.",
    ],
    [
      "another name stands across it",
      [markUp("pier", "[o:Marlin left. Marlin Lines] came back to Odal, said Inga Moe. The Grey Heron sank.")],
      correct({ kind: "retype", where: marlin, from: "organisation", to: "other", scope: "here" }),
      "“Marlin” is no longer marked as a name there.",
    ],
    [
      "the entity is gone",
      [pier],
      correct({
        kind: "same-as",
        where: marlin,
        entity: marlinEntity,
        to: { id: "shoal", name: "Shoal", type: "organisation" },
      }),
      "The library has no entity “Shoal” any more.",
    ],
    [
      "the name is nowhere",
      [storm],
      correct({ kind: "not-a-name", where: anchorOf(pier, "Inga Moe") }),
      "“Inga Moe” is found nowhere in the library.",
    ],
  ])("lists a correction as stale when %s, and moves nothing", (_, articles, correction, reason) => {
    const { lines, stale } = show(articles, correction);
    expect(stale).toEqual([reason]);
    expect(lines).toEqual(show(articles).lines);
  });

  it("does not follow an id that has become another's", () => {
    const other = correct({
      kind: "rename",
      where: marlin,
      entity: { id: "marlin", name: "Blue Whale", type: "organisation" },
      name: "Moby",
    });
    const { entities, stale } = resolveWithLedger(library, { ledger: [other] });
    expect([entities.some(({ name }) => name === "Moby"), stale.map(({ reason }) => reason)]).toEqual([
      false,
      ["The library has no entity “Blue Whale” any more."],
    ]);
  });
});
