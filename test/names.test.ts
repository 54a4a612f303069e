import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { repositoryRoot, sourceFiles } from "./support/imports.ts";

/** Rooms whose variables all say what they hold; fields may be named so, and what is taken out of them. */
const rooms = [
  "library",
  "builder",
  "platform",
  "workers",
  "sw",
  "app",
  "core",
  "ingest",
  "data",
  "ui",
  "features",
].map((room) => `src/${room}`);
/** Corrections are being rebuilt; what is left there follows. */
const isBeingRebuilt = (file: string) => /^src\/core\/entities\/ledger\/|corrections/u.test(file);
const pronoun = "(?:one|own|kept|known|given)";
/** How variables are declared: by a word, in a list, as what an arrow or a function takes. */
const declarations = [
  `\\b(?:const|let)\\s+${pronoun}\\b`,
  `\\b(?:const|let)\\s+\\[(?:[^\\]=]*,)?\\s*${pronoun}\\b[^\\]]*\\]\\s*(?:=|of)`,
  `\\((?:\\w+,\\s)*${pronoun}(?:,\\s\\w+)*\\)\\s*=>`,
  `\\(\\[(?:[^\\]]*,\\s)?${pronoun}\\b[^\\]]*\\][^()]*\\)\\s*=>`,
  `\\((?:\\w+: [^,()]+,\\s)*${pronoun}\\??: [^()]+\\)(?:: [^={]+)?\\s*(?:=>|\\{)`,
];

/** The lines of a text that declare a variable named by a pronoun. */
function findPronouns(text: string): string[] {
  const lines = text.split("\n").filter((line) => !/^\s*(?:\/\*\*|\*|\/\/)/u.test(line));
  return lines.filter((line) => declarations.some((pattern) => new RegExp(pattern, "u").test(line)));
}

describe("variables", () => {
  it.each([
    "const own = list.length;",
    "for (const [key, own] of groups)",
    "const [one, other] = pair;",
    "people.map((own) => own.length)",
    "times.forEach((given, at) => at)",
    "pairs.map(([key, known]) => known)",
    "function read(given: unknown): Note | null {",
    "function join(a: string, one: string) {",
  ])("are found where one is named by a pronoun: %s", (line) => expect(findPronouns(line)).toEqual([line]));

  it.each([
    "const ownPlaces = 3;",
    "head.own.total",
    "{ known: thing }",
    "const { known } = overlay;",
    "// const own = 1",
  ])("are not found where none is: %s", (line) => expect(findPronouns(line)).toEqual([]));

  it.each(rooms)("are named by what they hold in %s", (room) => {
    const files = sourceFiles(room).filter((file) => !isBeingRebuilt(file));
    expect(files.length).toBeGreaterThan(3);
    const found = files.flatMap((file) =>
      findPronouns(readFileSync(join(repositoryRoot, file), "utf8")).map((line) => `${file}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  });
});
