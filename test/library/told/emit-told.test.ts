import { describe, expect, it } from "vitest";
import { collectFiles } from "../../../src/library/site/collect-files.ts";
import { keyOf } from "../../../src/core/hash/content-key.ts";
import { sha256 } from "../../../src/core/hash/sha256.ts";
import { parseToldManifest } from "../../../src/library/formats/told.ts";
import { findEntries } from "../../../src/core/time/find-entries.ts";
import { emitTold, type ToldArticle } from "../../../src/library/told/emit-told.ts";

const hash = (content: string | Uint8Array) =>
  sha256(typeof content === "string" ? new TextEncoder().encode(content) : content);

const article = (date: string | null, text: string): ToldArticle => ({
  date,
  key: keyOf(`${date} ${text}`),
  readEntries: () => findEntries(text, date),
});

const articles = [
  article("2024-01-05", "It began on Tuesday."),
  article("2023-11-06", "It ended last Tuesday."),
  article("2023-10-07", "It rained today."),
  article(null, "In 1914 nobody knew."),
];

function emit(list: readonly ToldArticle[]) {
  const { files, emitFile } = collectFiles({ find: () => null, keep: () => undefined }, hash);
  const path = emitTold(list, emitFile);
  const bytes = files.get(path);
  const manifest = parseToldManifest(new TextDecoder().decode(bytes as Uint8Array));
  return { path, manifest, names: [...files.keys()] };
}

describe("the told times of a library as files", () => {
  it("are one for each year of printing, newest first, beside a manifest that names them", () => {
    const { manifest, names } = emit(articles);
    expect(manifest.files.map(({ file, articles: count }) => [file.replace(/-[\da-f]{10}/, ""), count])).toEqual([
      ["2024.json", 1],
      ["2023.json", 2],
      ["undated.json", 1],
    ]);
    expect(names).toHaveLength(4);
  });

  it("change in one year and the manifest when an article is added", () => {
    const one = emit(articles);
    const other = emit([article("2024-02-01", "It goes on since Monday."), ...articles]);
    const fresh = other.names
      .filter((name) => !one.names.includes(name))
      .map((name) => name.replace(/-[\da-f]{10}/, ""));
    expect(fresh).toEqual(["library/told/2024.json", "library/told/all.json"]);
  });
});
