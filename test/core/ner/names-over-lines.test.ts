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

  it.each(marksOf("names-over-lines"))(
    "are one mark each in %s/%s set to one width with spaces",
    (folder, file, names) => {
      const [heading = "", ...rest] = bodyOf(folder, file).replaceAll("\r", "").split("\n\n");
      const prose = rest.join(" ").replace(/-\n/gu, "").replace(/\s+/gu, " ").trim();
      for (const width of [30, 38, 46, 54, 62, 70]) {
        const text = `${heading}\n\n${justify(wrap(prose, width), width)}\n`;
        expect({ width, names: namesIn(text, names) }).toEqual({ width, names });
      }
    },
  );

  it.each([
    ["spaces", "Name            Town\nMaria Conti     Milan\nPeter Hall      Leeds\n"],
    ["tabs", "Name\tTown\nMaria Conti\tMilan\nPeter Hall\tLeeds\n"],
    ["bars", "| Maria Conti | Milan |\n| Peter Hall | Leeds |\n"],
  ])("end with the cell of a table that is parted by %s", (_what, text) => {
    expect(namesIn(text, [])).toEqual(["Maria Conti", "Milan", "Peter Hall", "Leeds"]);
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

/** Put spaces between the words of each line but the last, here and there, until it is as wide as the column. */
function justify(text: string, width: number): string {
  const lines = text.split("\n");
  return lines
    .map((line, i) => {
      const words = line.split(" ");
      if (i === lines.length - 1 || words.length < 2) return line;
      const gaps = words.slice(1).map(() => " ");
      for (let at = i; gaps.join("").length + words.join("").length < width; at += 2) gaps[at % gaps.length] += " ";
      return words.map((word, at) => `${gaps[at - 1] ?? ""}${word}`).join("");
    })
    .join("\n");
}
