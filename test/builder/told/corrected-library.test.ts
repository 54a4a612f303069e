import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createLibraryBuilder } from "../../../src/builder/library/build-library.ts";
import { readBytes } from "../../../src/builder/store/file-cache.ts";
import { formatTags } from "../../../src/builder/tag/tag-columns.ts";
import { parseHead } from "../../../src/library/formats/head.ts";
import { parseToldColumns } from "../../../src/library/formats/told.ts";
import { dayOf } from "../../../src/core/date/calendar.ts";
import { formatLedger } from "../../../src/core/entities/ledger/format-ledger.ts";
import type { Retime } from "../../../src/core/entities/ledger/entry.ts";
import { segmentsHere } from "../../../src/library/index/make-segment.ts";
import { ToldTable } from "../../../src/library/told/told-table.ts";
import { anchorOf, correct } from "../../core/entities/ledger/make-correction.ts";
import { makeTempFolder, writeFiles } from "../temp-folder.ts";

const talks = { id: "talks", text: "They walked out last Tuesday, and talked on Friday." };

async function buildToldDays(seedsFolder: string, cacheFolder: string) {
  const library = await createLibraryBuilder({
    seedsFolder,
    cacheFolder,
    sourceFolder: "src",
    tagger: { threads: 1, tag: () => Promise.resolve(formatTags([])) },
    segments: segmentsHere,
  }).build();
  const files = [...library.files].filter(([url]) => /\/told\/\d{4}/.test(url));
  const columns = files.map(([, bytes]) => parseToldColumns(Buffer.from(readBytes(bytes)).toString("utf8")));
  const days = Array.from(new ToldTable(columns).columns.firsts, dayOf);
  return { days, retimes: parseHead(library.headText).retimes };
}

describe("a library built with a ledger that corrects told times", () => {
  it("tells what the ledger says, carries these lines in its head, and tells what it found once they are gone", async () => {
    const [folder, cache] = [makeTempFolder(), join(makeTempFolder(), "cache")];
    writeFiles(folder, { "talks.txt": `date 2023-11-06\n# Talks\n\n${talks.text}\n` });
    expect(await buildToldDays(folder, cache)).toEqual({ days: ["2023-10-31", "2023-11-03"], retimes: undefined });

    const lines = [
      correct({ kind: "retime", where: anchorOf(talks, "last Tuesday"), scope: "everywhere", value: "2023-10-24" }),
      correct({ kind: "retime", where: anchorOf(talks, "Friday"), scope: "everywhere", value: null }),
    ] as Retime[];
    writeFiles(folder, { "ledger.jsonl": formatLedger(lines) });
    const { days, retimes } = await buildToldDays(folder, cache);
    expect(days).toEqual(["2023-10-24"]);
    expect(retimes?.map(({ value }) => value).toSorted()).toEqual(["2023-10-24", null]);

    writeFiles(folder, { "ledger.jsonl": "" });
    expect((await buildToldDays(folder, cache)).days).toEqual(["2023-10-31", "2023-11-03"]);
  });
});
