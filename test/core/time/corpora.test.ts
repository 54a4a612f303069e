import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseSeed } from "../../../src/core/article/parse-seed.ts";
import { findToldTimes } from "../../../src/core/time/find-told-times.ts";

/**
 * Labels by hand for texts of libraries that are not part of this repository, by file: of thirty texts each time with its value, of twenty what in
 * their first 4,500 characters is a time. Offsets are into the article's text, which is read where the libraries lie beside.
 */
interface Labels {
  readonly golden: Readonly<Record<string, readonly (readonly [start: number, end: number, value: string])[]>>;
  readonly times: Readonly<Record<string, readonly (readonly [start: number, end: number])[]>>;
}

const labels = JSON.parse(
  readFileSync(fileURLToPath(new URL("../../fixtures/told/corpora.json", import.meta.url)), "utf8"),
) as Labels;
const libraries = fileURLToPath(new URL("../../../../shared/corpora/", import.meta.url));
const reach = 4500;

const namesOf = (path: string) => (path.startsWith("presidential") ? "presidential_speeches_200" : path.split("/")[0]!);
const all = [...Object.keys(labels.golden), ...Object.keys(labels.times)];
const areHere = all.every((path) => existsSync(join(libraries, `${namesOf(path)}.tar.xz`)));

let folder = "";
beforeAll(() => {
  if (!areHere) return;
  folder = mkdtempSync(join(tmpdir(), "dateline-told-"));
  for (const name of new Set(all.map(namesOf)))
    execFileSync("tar", [
      "xJf",
      join(libraries, `${name}.tar.xz`),
      "-C",
      folder,
      ...new Set(all.filter((path) => namesOf(path) === name)),
    ]);
}, 120_000);
afterAll(() => {
  if (folder !== "") rmSync(folder, { recursive: true });
});

function read(path: string) {
  const [article] = parseSeed(path, readFileSync(join(folder, path))).articles;
  if (article === undefined) throw new Error(`No article in ${path}`);
  return article;
}

describe.skipIf(!areHere)("told times of whole texts (skipped where the libraries do not lie beside)", () => {
  // Measured. Missed: hours without a day ("till 8 o’clock"), "at night" of that day, "this fortnight", holidays of "last year".
  it.each([
    ["pepys", 0.82],
    ["digitalgov", 0.84],
  ])("of %s come out as labelled", (library, least) => {
    let [right, total] = [0, 0];
    for (const [path, times] of Object.entries(labels.golden)) {
      if (!path.startsWith(library)) continue;
      const { text, date } = read(path);
      const found = findToldTimes(text, { date, language: "en" });
      const isRight = (time: (typeof found)[number]) =>
        times.some(([start, end, value]) => start < time.end && time.start < end && value === time.value);
      right += found.filter(isRight).length;
      total += found.length + times.length;
    }
    expect((2 * right) / total).toBeGreaterThanOrEqual(least);
  });

  it("of twenty pages are false at most once in a thousand words", () => {
    let [wrong, words] = [0, 0];
    for (const [path, times] of Object.entries(labels.times)) {
      const { text, date } = read(path);
      const page = text.slice(0, reach);
      words += page.split(/\s+/u).length;
      wrong += findToldTimes(page, { date, language: "en" }).filter(
        (time) => !times.some(([start, end]) => start < time.end && time.start < end),
      ).length;
    }
    expect((wrong / words) * 1000).toBeLessThanOrEqual(1);
  });
});
