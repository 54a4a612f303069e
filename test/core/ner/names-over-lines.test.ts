import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { loadTagger, type Tagger } from "../../../src/core/ner/tagger.ts";
import { modelBytes } from "../../support/model-bytes.ts";
import { folderOfReportCase, readReportExpectation } from "../../support/report-case.ts";

/** Who and what each text of the cases names, as a mark must end. */
const named = [...marksOf("names-over-lines"), ["line-end-hyphens", "a.txt", ["Torvald Hesk"]] as const];

let tagger: Tagger;
beforeAll(async () => {
  tagger = await loadTagger(modelBytes);
});

describe("names over line ends", () => {
  it.each(named)("are one mark each in %s/%s as it is wrapped", (folder, file, names) => {
    expect(namesIn(bodyOf(folder, file), names)).toEqual(names);
  });

  it.each(named)("are one mark each in %s/%s at every width from 30", (folder, file, names) => {
    const [heading = "", ...rest] = bodyOf(folder, file).replaceAll("\r", "").split("\n\n");
    const prose = rest.join(" ").replace("uncon-\n", "uncon").replace("cor-\n", "cor").replace(/\s+/gu, " ").trim();
    for (let width = 30; width <= prose.length + 1; width += 1) {
      const text = `${heading}\n\n${wrap(prose, width)}\n`;
      expect({ width, names: namesIn(text, names) }).toEqual({ width, names });
    }
  });

  it.each(marksOf("names-a-line-each"))("are not joined in the list of %s/%s", (folder, file, names) => {
    expect(namesIn(bodyOf(folder, file), names)).toEqual(names);
  });

  it("are whole where a hyphen cuts them", () => {
    const text = "On Tuesday the engineer Tor-\nvald Hesk spoke with Mr Jonas Tiel of Lon-\ndon.";
    expect(tagger.tag(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "Tor-\nvald Hesk",
      "Jonas Tiel",
      "Lon-\ndon",
    ]);
  });
});

function marksOf(folder: string): (readonly [string, string, readonly string[]])[] {
  const { marks } = readReportExpectation(folder) as { marks: Record<string, readonly string[]> };
  return Object.entries(marks).map(([file, names]) => [folder, file, names]);
}

/** What is marked, a title of rank before it left out. */
function namesIn(text: string, names: readonly string[]): string[] {
  return tagger.tag(text).map(({ start, end }) => {
    const marked = text.slice(start, end).replace(/\s+/gu, " ");
    return names.find((name) => marked.endsWith(` ${name}`)) ?? marked;
  });
}

function bodyOf(folder: string, file: string): string {
  return readFileSync(join(folderOfReportCase(folder), file), "utf8").replace(/^date.*\r?\n/u, "");
}

function wrap(text: string, width: number): string {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.join("\n");
}
