import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { repositoryRoot, sourceFiles } from "./support/imports.ts";

/** The same thing where another runtime, or one page that is a file, needs its own. */
const standIns = new Set(
  "AddRoute OfflineButton TakeAway TooLongError longestMs makeBreather startOwn trustOwnScripts".split(" "),
);

/** Names that two things still have. The list only gets shorter: a new pair fails here, and one that is gone must leave it. */
const leftovers = `
Anchor Block Bucket CorrectedLibrary DayRange DuplicateGroup EntityList EntityPicker EntityRow EntityRows EntityTable Entry Field FirstScreen GivenFile NewFile OwnContents ParsedSeed Period Phrase Places RetimePreview Row RowExcerpt SeedText Segment Step Suggestions Tagger Term ToldCorrection WrittenForm ZipEntry articleIdOf baseOf citationStyles codeOf filesOf isLeftover keyOf listMentions monthOf mostBars nobody oneLine partOf placesOf readLedger readNote reasonOf stemOf toColumns unquote yearOf 
`;

/** What is exported under each name, by file. */
function exportsByName(): Map<string, string[]> {
  const files = new Map<string, string[]>();
  for (const file of sourceFiles("src")) {
    const text = readFileSync(join(repositoryRoot, file), "utf8");
    const names = text.matchAll(
      /^export (?:async |abstract |declare )*(?:function\*?|const|class|let|interface|type) (\w+)/gmu,
    );
    for (const name of new Set([...names].map((match) => match[1] ?? "")))
      files.set(name, [...(files.get(name) ?? []), file]);
  }
  return files;
}

it("has no two exports of one name for different things", () => {
  const twice = [...exportsByName()].filter(([name, files]) => files.length > 1 && !standIns.has(name));
  expect(twice.map(([name]) => name).toSorted()).toEqual(leftovers.trim().split(/\s+/u).toSorted());
});
