import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { buildFolder } from "./support/builds.ts";
import { smallLibraryTotal } from "./support/small-library.ts";
import { expect, test } from "./support/test.ts";

/** For others than readers: words to hosts and search engines, the worker and its list, which keep the rest. */
const notKept = ["_headers", "offline.json", "robots.txt", "sw.js"];

/** Models of other languages than English: they are fetched by who has a text in one. */
const otherModel = /(?:latin|cyrillic|semitic|cjk)-[\w-]{8}\.bin$/u;

test("every file of a build is listed to be kept, with its size, and every article is in a pack", async () => {
  const folder = buildFolder("small");
  const { shell, library } = JSON.parse(await readFile(join(folder, "offline.json"), "utf8"));
  const listed = [...shell, ...library] as { url: string; bytes: number; articles?: number }[];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const wanted = files.filter((file) => !notKept.includes(file) && !otherModel.test(file));
  expect(listed.map(({ url }) => url).toSorted()).toEqual(wanted.toSorted());

  for (const { url, bytes } of listed) expect((await readFile(join(folder, url))).byteLength, url).toBe(bytes);
  expect(listed.reduce((sum, { articles = 0 }) => sum + articles, 0)).toBe(smallLibraryTotal);
});
