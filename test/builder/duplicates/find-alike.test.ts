import { describe, expect, it } from "vitest";
import { findAlike, type ComparedArticle } from "../../../src/builder/duplicates/find-alike.ts";
import { openBuildStore } from "../../../src/builder/store/build-store.ts";
import { sha256OfParts } from "../../../src/builder/store/sha256.ts";
import { makeTempFolder } from "../temp-folder.ts";

const long = "the ferry came back to Halifax in the night with nobody on board and her lamps burning";

function article(id: string, text: string, date: string | null = null): ComparedArticle {
  return { id, date, time: null, textHash: sha256OfParts(text), readText: () => text };
}

describe("articles that say the same", () => {
  const library = [
    article("a", long, "1912-04-01"),
    article("b", long.replaceAll(" ", "  "), "1912-04-03"),
    article("c", "Quite another matter."),
    article("d", `${long} at four`),
    article("e", "…"),
  ];

  it("stand together, newest first, with how much alike they are", () => {
    const [group, ...others] = findAlike(library, openBuildStore(makeTempFolder(), "src"));
    expect(others).toEqual([]);
    expect(group).toMatchObject({ kind: "near", articles: ["b", "a", "d"] });
    expect(group?.likeness).toBeGreaterThan(0.6);
  });

  it("are found again without a look at the texts", () => {
    const folder = makeTempFolder();
    const store = openBuildStore(folder, "src");
    const found = findAlike(library, store);
    store.save();
    const unread = library.map((one) => ({ ...one, readText: () => expect.fail(`${one.id} was read again`) }));
    expect(findAlike(unread, openBuildStore(folder, "src"))).toEqual(found);
  });
});
