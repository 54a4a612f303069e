import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readFile } from "../../src/ingest/read-file.ts";
import { seen, type SeenArticle } from "./seen.ts";

const folder = fileURLToPath(new URL("../fixtures/formats/", import.meta.url));
const cases = readdirSync(folder);

interface Expected {
  readonly articles: readonly SeenArticle[];
  readonly problems: number;
}

/** The case's one input, and what is to come out of it. */
function loadCase(name: string) {
  const input = readdirSync(join(folder, name)).find((file) => file !== "expected.json") ?? "";
  const expected = JSON.parse(readFileSync(join(folder, name, "expected.json"), "utf8")) as Expected;
  return { input, bytes: new Uint8Array(readFileSync(join(folder, name, input))), expected };
}

describe("files as their programs write them", () => {
  it("are of thirty formats", () => {
    expect(new Set(cases.map((name) => name.split("--")[0])).size).toBe(30);
  });

  it.each(cases)("reads %s", async (name) => {
    const { input, bytes, expected } = loadCase(name);
    const { documents, problems } = await readFile({ name: input, bytes });
    expect(documents.map(seen)).toEqual(expected.articles.map(seen));
    expect(problems.map(({ message }) => message)).toHaveLength(expected.problems);
  });
});
