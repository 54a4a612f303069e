import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { words } from "../../../src/core/reading/words.ts";
import { repositoryRoot, sourceFiles } from "../../support/imports.ts";

/** What the interface says: texts of elements, and strings, of everything that is drawn. */
const said = ["src/app", "src/features", "src/ui"].flatMap((folder) =>
  sourceFiles(folder).flatMap((file) => {
    const source = readFileSync(join(repositoryRoot, file), "utf8").replace(/^import .*$|\/\*[^]*?\*\/|\/\/.*$/gmu, "");
    return [...source.matchAll(/"([^"\n]+)"|`([^`]+)`|>([^<>{}=;]+)[<{]/gu)].map(
      ([, quoted = "", template = "", element = ""]) => ({ file, text: (quoted + template + element).trim() }),
    );
  }),
);

/** Words that people who had never seen the app did not understand, each with what they took them for. */
const misunderstood: readonly (readonly [RegExp, string])[] = [
  [/\bCast\b/u, "send to a television"],
  [/\bIn context\b/u, "nothing"],
  [/\bEntit(?:y|ies)\b/u, "a database"],
  [/\bFilter list\b/u, "a list of filters"],
  [/\bAnother span\b/u, "nothing"],
  [/\bnames another than\b/u, "a mistake in English"],
  [/\bspelt so\. Shown\b/u, "a joke"],
  [/\blike texts\b/u, "texts that one likes"],
  [/\bLeading\b/u, "being first"],
  [/\bCompanions\b/u, "friends"],
  [/\byour ledger\b|\ba ledger\b/u, "money"],
  [/\bAsk the browser to keep\b/u, "nothing"],
  [/\bset in context\b/u, "nothing"],
  [/\bis like this\b/u, "liking"],
  [/\bwithout print\b/u, "a printer"],
];

describe("the interface", () => {
  it.each(misunderstood)("does not say %s, which is taken for %s", (word) => {
    expect(said.filter(({ text }) => word.test(text) && /[ A-Z]/u.test(text))).toEqual([]);
  });

  it.each(Object.values(words))("takes “%s” out of the one file of its words", (word) => {
    expect(said.filter(({ text }) => text === word)).toEqual([]);
  });
});
