import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mentionTypes } from "../../../src/core/ner/mention.ts";
import {
  byKey,
  correctionKeys,
  correctionOfKey,
  keys,
  typeOfKey,
  type KeyedCorrection,
  type KeyName,
} from "../../../src/core/reading/keys.ts";
import { typeNames } from "../../../src/core/reading/type-names.ts";
import { repositoryRoot, sourceFiles } from "../../support/imports.ts";

/** What listens at the same time: one key must not mean two things in any of these places. */
const places: Readonly<Record<string, readonly KeyName[]>> = {
  "the list and the text beside it": [
    ..."nextArticle previousArticle list jumpToDate order nextMark previousMark nextTold previousTold dossier closeCard".split(
      " ",
    ),
    ..."nextHit previousHit copyLink listen highlight important question doubt quote comment star read".split(" "),
    ..."search names notes audit checks shortcuts".split(" "),
  ] as KeyName[],
  "the list of names": "correctName list search names notes audit checks shortcuts".split(" ") as KeyName[],
  "the audit": [
    ..."yes no later lookAtAll takeBack nextQuestion previousQuestion questionedName".split(" "),
    ..."right wrongType wrongWords noName takeVerdictBack list search names notes audit checks shortcuts".split(" "),
  ] as KeyName[],
};

describe("the keys of the page", () => {
  it.each(Object.entries(places))("mean one thing each in %s", (_, names) => {
    const pressed = names.map((name) => keys[name]);
    expect(pressed).toEqual([...new Set(pressed)]);
  });

  it("belong to a place each", () => {
    const placed = new Set(Object.values(places).flat());
    expect((Object.keys(keys) as KeyName[]).filter((name) => !placed.has(name))).toEqual([]);
  });

  it("are each bound somewhere", () => {
    const handled = sourceFiles("src/app")
      .concat(sourceFiles("src/features"))
      .map((file) => readFileSync(join(repositoryRoot, file), "utf8"))
      .filter((text) => text.includes("byKey("))
      .join("\n");
    // Verdicts are bound by their list (`features/audit/audit-words.ts`).
    const byList: readonly string[] = ["right", "wrongType", "wrongWords", "noName"];
    const unbound = Object.keys(keys).filter(
      (name) => !byList.includes(name) && !new RegExp(`\\b${name}\\b`).test(handled),
    );
    expect(unbound).toEqual([]);
  });

  it("are bound by name", () => {
    expect(byKey({ star: "to star", list: "to the list" })).toEqual({ s: "to star", "g l": "to the list" });
  });
});

describe("the second key of a correction", () => {
  const kinds: readonly KeyedCorrection[] = ["not-a-name", "respan", "same-as", "not-same", "rename", "add"];

  it.each(kinds)("finds %s", (kind) => {
    expect(correctionOfKey(correctionKeys[kind])).toBe(kind);
  });

  it.each(mentionTypes)("after t finds the type %s", (type) => {
    expect(typeOfKey(typeNames[type].key)).toBe(type);
  });

  it("finds nothing that no table has", () => {
    expect(correctionOfKey("z")).toBeNull();
    expect(correctionOfKey("constructor")).toBeNull();
    expect(typeOfKey("z")).toBeNull();
  });
});
