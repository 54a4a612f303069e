import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { loadTagger, type Tagger } from "../../../src/core/ner/tagger.ts";
import { modelBytes } from "../../support/model-bytes.ts";
import { folderOfReportCase, readReportExpectation } from "../../support/report-case.ts";

const { marks } = readReportExpectation("headlines") as { marks: Record<string, readonly string[]> };

let tagger: Tagger;
beforeAll(async () => {
  tagger = await loadTagger(modelBytes);
});

describe("headlines in capitals", () => {
  it.each(Object.entries(marks))("have the names in %s marked, and no other word", (file, names) => {
    const text = readFileSync(join(folderOfReportCase("headlines"), file), "utf8").replace(/^date.*\r?\n/u, "");
    expect(tagger.tag(text).map(({ start, end }) => text.slice(start, end))).toEqual(names);
  });
});
