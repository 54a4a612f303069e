import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runToldCommand } from "../../../src/builder/told-cli/command.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "told-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the command writes and says for a file of these lines. */
async function run(lines: string | Buffer, name = "texts.jsonl", ...options: readonly string[]) {
  writeFileSync(join(folder, name), lines);
  const texts = { out: "", err: "" };
  const into = (key: "out" | "err") =>
    new Writable({
      write(chunk, _encoding, done) {
        texts[key] += String(chunk);
        done();
      },
    });
  const code = await runToldCommand([...options, join(folder, name)], into("out"), into("err"));
  return { code, ...texts };
}

const line = JSON.stringify({ id: "a", dct: "2023-11-07", text: "He left on Monday." });
const answer = { id: "a", dct: "2023-11-07", text: "He left on Monday." };
const monday = [{ start: 11, end: 17, type: "DATE", value: "2023-11-06" }];

describe("the told command", () => {
  it("writes each line with the times that its text tells", async () => {
    const { code, out, err } = await run(`${line}\n`);
    expect({ code, err, written: JSON.parse(out) }).toEqual({
      code: 0,
      err: "",
      written: { ...answer, timex: monday },
    });
  });

  it("reads gzip", async () => {
    expect((await run(gzipSync(`${line}\n`), "texts.jsonl.gz")).out).toContain('"2023-11-06"');
  });

  it("counts offsets in UTF-16 units", async () => {
    const text = "📅 He left on Monday.";
    const { out } = await run(JSON.stringify({ id: "b", dct: "2023-11-07", text }));
    const [{ start, end }] = (JSON.parse(out) as { timex: { start: number; end: number }[] }).timex as [
      { start: number; end: number },
    ];
    expect(text.slice(start, end)).toBe("Monday");
  });

  it("takes the language it is given", async () => {
    const german = JSON.stringify({ id: "c", dct: "2023-11-07", text: "Gestern" });
    expect((await run(german)).out).toContain('"timex":[]');
    expect((await run(german, "texts.jsonl", "--lang", "de")).out).toContain('"2023-11-06"');
  });

  it("says which line it cannot read, and writes the others", async () => {
    const { code, out, err } = await run(`{"id":\n${line}\n{"id":"d"}\n`);
    expect(code).toBe(1);
    expect(out.trim().split("\n")).toHaveLength(1);
    expect(err).toBe('texts.jsonl, line 1: not JSON.\ntexts.jsonl, line 3: needs a "text" of type string.\n');
  });

  it("reads a text as undated and says so when its date cannot be", async () => {
    const { code, out, err } = await run(JSON.stringify({ id: "e", dct: "2023-02-30", text: "In May 1998." }));
    expect(code).toBe(0);
    expect(out).toContain('"1998-05"');
    expect(err).toBe('texts.jsonl, line 1: "dct" is no date of the form YYYY-MM-DD: "2023-02-30". Read as undated.\n');
  });

  it("explains itself when called wrongly, and names a file that is not there", async () => {
    expect((await run(line, "texts.jsonl", "--lang", "xx")).code).toBe(2);
    let said = "";
    const err = new Writable({
      write(chunk, _encoding, done) {
        said += String(chunk);
        done();
      },
    });
    expect(await runToldCommand([join(folder, "missing.jsonl")], err, err)).toBe(1);
    expect(said).toContain("missing.jsonl");
  });
});
