import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { runNerCommand } from "../../../src/builder/ner-cli/command.ts";

const folder = mkdtempSync(join(tmpdir(), "dateline-ner-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: "", err: "" };
  const into = (key: "out" | "err"): Writable =>
    new Writable({
      write(chunk, _encoding, done) {
        written[key] += String(chunk);
        done();
      },
    });
  const code = await runNerCommand(args, into("out"), into("err"));
  return { code, ...written };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const tokens = `-DOCSTART-\tO

Ghana\tB-LOC
's\tO
John\tB-PER
Mahama\tI-PER
met\tO
World\tB-ORG
Bank\tI-ORG
staff\tO
.\tO

Mahama\tB-PER
smiled\tO
.\tO

`;

describe("ner tokens", () => {
  it("adds the predicted tag to each line and keeps sentences and documents", async () => {
    const { code, out } = await run("tokens", file("a.tsv", tokens));
    expect(code).toBe(0);
    expect(out).toBe(
      tokens
        .split("\n")
        .map((line) => (line === "" ? "" : `${line}\t${line.split("\t")[1]}`))
        .join("\n"),
    );
  });

  it("reads gzip, CRLF, a third column, and sets without document marks or tags", async () => {
    const loose = "Mahama\r\nspoke\r\nin\r\nAccra\r\n\r\nHe\tO\t1\r\nleft\tO\t0\r\n";
    const { out } = await run("tokens", file("b.tsv.gz", gzipSync(loose)));
    expect(out).toBe("Mahama\tO\tB-PER\nspoke\tO\tO\nin\tO\tO\nAccra\tO\tB-LOC\n\nHe\tO\tO\nleft\tO\tO\n\n");
  });

  it("keeps every token of a long file without document marks", async () => {
    const sentence = "Petro\tB-PER\nvisited\tO\nBogotá\tB-LOC\n.\tO\n\n";
    const { out } = await run("tokens", file("long.tsv", sentence.repeat(300)));
    expect(
      out
        .split("\n")
        .map((line) => line.split("\t").slice(0, 2).join("\t"))
        .join("\n"),
    ).toBe(sentence.repeat(300));
  });
});

describe("ner text", () => {
  it("writes one JSON line a mention of the shipped seed", async () => {
    const seed = fileURLToPath(new URL("../../../seeds/000_4bfad9960e8f950c.txt", import.meta.url));
    const { code, out } = await run("text", seed);
    const text = readFileSync(seed, "utf8");
    const mentions = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { start: number; end: number; type: string; text: string; score: number });
    expect(code).toBe(0);
    expect(mentions).toHaveLength(33);
    expect(Object.keys(mentions[0] ?? {})).toEqual(["start", "end", "type", "text", "score"]);
    expect(mentions[2]).toMatchObject({ type: "person", text: "Husam Badran" });
    for (const m of mentions) expect(text.slice(m.start, m.end)).toBe(m.text);
  });

  it("writes nothing for an empty file", async () => {
    expect(await run("text", file("empty.txt", ""))).toEqual({ code: 0, out: "", err: "" });
  });
});

describe("ner eval", () => {
  it("prints precision, recall and F1 by type for each file", async () => {
    const wrong = tokens.replace("Ghana\tB-LOC", "Ghana\tB-ORG");
    const { code, out } = await run("eval", file("a.tsv", tokens), file("wrong.tsv", wrong));
    expect(code).toBe(0);
    expect(out).toBe(`a.tsv: 12 tokens
        precis. recall     F1    gold   found
all      100.00 100.00 100.00       4       4
PER      100.00 100.00 100.00       2       2
ORG      100.00 100.00 100.00       1       1
LOC      100.00 100.00 100.00       1       1
MISC       0.00   0.00   0.00       0       0

wrong.tsv: 12 tokens
        precis. recall     F1    gold   found
all       75.00  75.00  75.00       4       4
PER      100.00 100.00 100.00       2       2
ORG      100.00  50.00  66.67       2       1
LOC        0.00   0.00   0.00       0       1
MISC       0.00   0.00   0.00       0       0

`);
  });
});

describe("ner", () => {
  it.each([[[]], [["tokens"]], [["sing", "a.tsv"]], [["text", "a", "b"]]])(
    "says how it is called when called as %j",
    async (args) => {
      const { code, out, err } = await run(...args);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toMatch(/^Usage: npm run ner -- tokens FILE/);
    },
  );

  it.each(["tokens", "text", "eval"])("names the file that is not there (%s)", async (mode) => {
    const { code, err } = await run(mode, join(folder, "missing.tsv.gz"));
    expect(code).toBe(1);
    expect(err).toContain("missing.tsv.gz");
  });
});

describe("ner in other languages", () => {
  const spanish =
    "La presidenta Claudia Sheinbaum viajó el lunes a Guadalajara para reunirse con el gobernador, según informó la agencia.";

  it("finds a text's language, and takes the caller's word for it", async () => {
    const path = file("es.txt", spanish);
    const { out } = await run("text", path);
    expect(out).toContain('"text":"Claudia Sheinbaum"');
    expect((await run("text", path, "--lang", "es")).out).toBe(out);
    expect((await run("text", path, "--lang", "tlh")).out).toBe("");
  });

  it("takes the language of a set of tokens too", async () => {
    const set = file(
      "es.tsv",
      `${spanish
        .split(" ")
        .map((form) => `${form}\tO`)
        .join("\n")}\n`,
    );
    const { out } = await run("tokens", set);
    expect(out).toContain("Claudia\tO\tB-PER\nSheinbaum\tO\tI-PER");
    expect((await run("tokens", "--lang", "tlh", set)).out).not.toContain("B-");
  });

  it.each([[["text", "a.txt", "--lang"]], [["text", "a.txt", "--lang", "12"]]])(
    "explains how it is called: %j",
    async (args) => {
      const { code, err } = await run(...args);
      expect(code).toBe(2);
      expect(err).toContain("[--lang xx]");
    },
  );
});
