import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { buildFolder } from "./support/builds.ts";
import { smallLibraryTotal } from "./support/small-library.ts";
import { expect, test } from "./support/test.ts";

/** The list itself, the worker that reads it, and the page that holds all of it already. */
const unlisted = ["offline.json", "one-page.html", "sw.js"];

/** Not kept until they are asked for: words to hosts and search engines, models of other languages, and what one page is made of. */
const asked =
  /^(?:_headers|robots\.txt|assets\/(?:latin|cyrillic|semitic|cjk)-[\w-]{8}\.bin|assets\/one-page-\w{8}\.txt)$/u;

test("every file of a build is listed to be kept, with its size, and every article is in a pack", async () => {
  const folder = buildFolder("small");
  const { shell, library, rest } = JSON.parse(await readFile(join(folder, "offline.json"), "utf8"));
  const kept = [...shell, ...library] as { url: string; bytes: number; articles?: number }[];
  const listed = [...kept, ...(rest as typeof kept)];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const wanted = files.filter((file) => !unlisted.includes(file));
  expect(listed.map(({ url }) => url).toSorted()).toEqual(wanted.toSorted());
  expect(kept.map(({ url }) => url).toSorted()).toEqual(wanted.filter((file) => !asked.test(file)).toSorted());

  for (const { url, bytes } of listed) expect((await readFile(join(folder, url))).byteLength, url).toBe(bytes);
  expect(kept.reduce((sum, { articles = 0 }) => sum + articles, 0)).toBe(smallLibraryTotal);
});
