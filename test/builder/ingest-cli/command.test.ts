import { join } from "node:path";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { readFile } from "../../../src/ingest/read-file.ts";
import { runIngestCommand } from "../../../src/builder/ingest-cli/command.ts";
import { altoPage, metsIssue } from "../../support/mets-issue.ts";
import { makeTempFolder, writeFiles } from "../temp-folder.ts";

async function run(folder: string, ...files: readonly string[]) {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const code = await runIngestCommand(files, { out, err, read: ({ file, pages }) => readFile(file, pages) }, folder);
  out.end();
  err.end();
  const lines = (await text(out)).split("\n").filter((line) => line !== "");
  return { code, lines: lines.map((line) => JSON.parse(line) as unknown), said: await text(err) };
}

describe("npm run ingest", () => {
  it("prints a line of JSON a document and one a problem, by the paths it was given", async () => {
    const folder = makeTempFolder();
    writeFiles(folder, { "rows.csv": "date,title,text\n2023-11-06,One,First text.\n06/11/2023,Two,Second text.\n" });
    const { code, lines } = await run(folder, "rows.csv");
    expect(code).toBe(0);
    expect(lines).toEqual([
      {
        file: "rows.csv",
        date: "2023-11-06",
        title: "One",
        source: null,
        author: null,
        url: null,
        paragraphs: ["First text."],
      },
      {
        file: "rows.csv",
        date: null,
        title: "Two",
        source: null,
        author: null,
        url: null,
        paragraphs: ["Second text."],
      },
      {
        file: "rows.csv",
        line: 0,
        problem:
          "06/11/2023 can be read with the day first or with the month first. The article is listed under Undated. Correct the date in the file.",
      },
    ]);
  });

  it("reads a list of pages with those of the files that it lists", async () => {
    const folder = makeTempFolder();
    writeFiles(folder, {
      "alto/2.xml": altoPage("No vote."),
      "alto/1.xml": altoPage("The board met."),
      "mets.xml": metsIssue({
        title: "Alder Star",
        date: "1905-08-30",
        pages: ["alto/1.xml", "alto/2.xml", "alto/3.xml"],
      }),
    });
    const { code, lines } = await run(folder, "alto/2.xml", "mets.xml", "alto/1.xml");
    expect(code).toBe(0);
    expect(lines).toMatchObject([
      { file: "mets.xml", date: "1905-08-30", title: "Alder Star", paragraphs: ["The board met.", "No vote."] },
      { file: "mets.xml", problem: expect.stringContaining("1 of the 3 pages that the file lists are not with it.") },
    ]);
  });

  it("goes on after a file that is not there, and fails in the end", async () => {
    const folder = makeTempFolder();
    writeFiles(folder, { "talks.txt": "date 2023-11-06 Envoys met in Cairo." });
    const { code, lines } = await run(folder, join("none", "x.pdf"), "talks.txt");
    expect(code).toBe(1);
    expect(lines).toEqual([
      { file: join("none", "x.pdf"), line: 0, problem: "The file cannot be read: it is not there." },
      {
        file: "talks.txt",
        date: "2023-11-06",
        title: "Envoys met in Cairo.",
        source: null,
        author: null,
        url: null,
        paragraphs: ["Envoys met in Cairo."],
      },
    ]);
  });

  it("says how it is called when no file is named", async () => {
    expect(await run(makeTempFolder())).toEqual({ code: 2, lines: [], said: "Usage: npm run -s ingest -- FILE…\n" });
  });
});
