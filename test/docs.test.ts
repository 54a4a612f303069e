import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { repositoryRoot } from "./support/imports.ts";

const read = (file: string) => readFileSync(join(repositoryRoot, file), "utf8");
const docs = [
  "README.md",
  ".github/GUIDE.md",
  ".github/FIGURES.md",
  "src/core/time/MODEL-CARD.md",
  "src/README.md",
  ".github/CONTRIBUTING.md",
  ".github/CHANGELOG.md",
  "src/core/ner/MODEL-CARD.md",
  "test/attack/README.md",
  "test/features/README.md",
];
const { scripts } = JSON.parse(read("package.json")) as { scripts: Readonly<Record<string, string>> };

/** Rooms of `src` that the map calls by their own name, without `src/`. */
const rooms = "app|builder|core|data|features|ingest|library|platform|sw|ui|workers";

/** What is put in code marks and looks like a file or folder of the project. */
function pathsNamed(text: string): string[] {
  const named = [...text.matchAll(/`([^`\n ]+)`/g)].map((match) => match[1] ?? "");
  const isOurs = new RegExp(`^(?:(?:src|test|seeds|public|findings)/|(?:${rooms})/)[\\w./-]+$`);
  return named.filter((name) => isOurs.test(name));
}

const isThere = (path: string) =>
  existsSync(join(repositoryRoot, path)) || existsSync(join(repositoryRoot, "src", path));

/** Files that owners make, not the project. */
const owners = new Set(["seeds/ledger.jsonl", "seeds/library.json"]);

describe.each(docs)("%s", (file) => {
  it("names only paths that are there", () => {
    expect(pathsNamed(read(file)).filter((path) => !isThere(path) && !owners.has(path))).toEqual([]);
  });

  it("links only to files and sections that are there", () => {
    const targets = [...read(file).matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map((match) => match[1] ?? "");
    const broken = targets.filter((target) => !existsSync(join(repositoryRoot, dirname(file), target)));
    expect(broken).toEqual([]);
  });

  it("calls only scripts that are there", () => {
    const called = [...read(file).matchAll(/npm run (?:-s )?([a-z:]+)/g)].map((match) => match[1] ?? "");
    expect(called.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

/** The tests that a table names, a row each: number, file, title. */
function testsNamed(file: string): (readonly [number: number, file: string, title: string])[] {
  const rows = read(file).matchAll(/^\| (\d*).*\| `(test\/[^`]+)`: (.+) \|$/gmu);
  return [...rows].map(([, number = "", test = "", title = ""]) => [Number(number), test, title]);
}

describe.each([
  ["what fell in the attack", "test/attack/README.md", 25],
  ["what new users found", "test/features/README.md", 26],
])("the table of %s", (_, file, total) => {
  const tests = testsNamed(file);

  it(`has a test for each of the ${total}`, () => {
    const numbers = new Set(tests.map(([number]) => number).filter((number) => number > 0));
    expect([...numbers]).toEqual(Array.from({ length: total }, (__, at) => at + 1));
  });

  it.each(tests)("names a test that is there: %s, %s, %s", (__, test, title) => {
    expect(read(test)).toContain(title);
  });
});
