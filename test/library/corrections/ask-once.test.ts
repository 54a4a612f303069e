import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeOverlay } from "../../../src/core/entities/ledger/overlay.ts";
import type { CorrectableLibrary } from "../../../src/library/corrections/correctable-library.ts";
import { makeCandidateFinder } from "../../../src/library/corrections/find-candidates.ts";
import { findLedgerEntities } from "../../../src/library/corrections/find-ledger-entities.ts";
import type { LibraryIndex } from "../../../src/library/index/library-index.ts";
import { anchorOf, correct } from "../../core/entities/ledger/make-correction.ts";
import { article, library, openLibrary } from "../index/sample-library.ts";

const text = "Haniyeh spoke in Qatar of Israel.";

/** A chosen name for somebody whom the ledger takes to be of this id, name and type. */
const renameOf = (id: string, name: string, type: "other" | "person") =>
  correct({
    kind: "rename",
    where: anchorOf({ id: "talks", text }, "Qatar"),
    entity: { id, name, type },
    name: `${name} of ${type}`,
  });

let index: LibraryIndex;
beforeAll(async () => {
  index = await openLibrary(library([article("talks", "2023-11-06", text)]));
});
afterAll(() => index.close());

/** The index as work on corrections sees it, and what it is asked. */
function watched(): { library: CorrectableLibrary; asked: string[] } {
  const asked: string[] = [];
  const ask = new Proxy(index, {
    get: (_, name: keyof LibraryIndex) => {
      asked.push(name);
      return (index[name] as (...given: readonly unknown[]) => unknown).bind(index);
    },
  });
  return { library: ask as unknown as CorrectableLibrary, asked };
}

describe("a long ledger", () => {
  it("has each entity looked up once, however often it speaks of it", async () => {
    const ledger = [
      renameOf("qatar", "Qatar", "other"),
      renameOf("qatar", "Qatar", "person"),
      renameOf("qatar", "Katar", "other"),
      renameOf("nobody", "Nobody", "other"),
      renameOf("nobody", "Nobody", "person"),
      renameOf("hamas", "Qatar", "other"),
    ];
    const { library: seen, asked } = watched();
    const { known } = makeOverlay(ledger, await findLedgerEntities(seen, ledger));
    expect([...known.keys()].toSorted()).toEqual(["hamas", "qatar"]);
    expect(asked.filter((question) => question === "entity")).toHaveLength(3);
  });

  it("has the articles that a thousand corrections of one entity concern found once: all have the same list", async () => {
    const { library: seen, asked } = watched();
    const find = makeCandidateFinder(seen);
    const lists = await Promise.all(
      Array.from({ length: 1000 }, (_, n) => find(renameOf("qatar", `Qatar ${n}`, "other"))),
    );
    expect([...new Set(lists)]).toEqual([[0]]);
    expect(asked).toEqual(["search"]);
  });
});

describe("articles", () => {
  it("are found by id, those that are not there too", async () =>
    expect(await index.findPlaces(["nowhere", "talks"])).toEqual([null, 0]));
});
