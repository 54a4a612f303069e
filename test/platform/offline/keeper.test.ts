import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { findMissing, keepFiles } from "../../../src/platform/offline/keeper.ts";
import type { ListedFile } from "../../../src/library/formats/offline-list.ts";
import { createMemoryCaches } from "../../support/memory-caches.ts";

const scope = "https://host.example/paper/";
const body = "0123456789";
const sha256 = createHash("sha256").update(body).digest("hex");
const files: readonly ListedFile[] = ["e", "d", "c", "b", "a"].map((name) => ({
  url: `packs/${name}`,
  bytes: 10,
  sha256,
}));

/** Keep a list in a cache of a given room, answered by `answer`; every path asked for is noted. */
async function keep({
  list = files,
  room = Number.POSITIVE_INFINITY,
  answer = async () => new Response(body),
  signal = new AbortController().signal,
}: {
  list?: readonly ListedFile[];
  room?: number;
  answer?: (url: string) => Promise<Response>;
  signal?: AbortSignal;
}) {
  const memory = createMemoryCaches();
  memory.limitTo(room);
  const cache = await memory.caches.open("library");
  const asked: string[] = [];
  const kept: string[] = [];
  const fetch = (url: string) => {
    asked.push(url.slice(scope.length));
    return answer(url);
  };
  const outcome = await keepFiles(list, { cache, fetch, scope, signal, onKept: ({ url }) => void kept.push(url) });
  return { cache, asked, kept, outcome };
}

test("keeps every file in the order of the list", async () => {
  const { asked, kept, outcome } = await keep({});
  expect(asked).toEqual(["packs/e", "packs/d", "packs/c", "packs/b", "packs/a"]);
  expect(kept.toSorted()).toEqual(asked.toSorted());
  expect(outcome).toEqual({ kept: 5, unanswered: 0, refused: 0, isShort: false });
});

test("what was kept is not missing, so nothing is left to fetch", async () => {
  const { cache } = await keep({});
  expect(await findMissing(files, cache, scope)).toEqual([]);
});

test("keeps no answer of another size or status", async () => {
  const { cache, outcome } = await keep({
    answer: async (url) => {
      if (url.endsWith("e")) return new Response("<html>");
      return url.endsWith("d") ? new Response(body, { status: 404 }) : new Response(body);
    },
  });
  expect(outcome).toEqual({ kept: 3, unanswered: 0, refused: 2, isShort: false });
  expect(await findMissing(files, cache, scope)).toEqual([files[0], files[1]]);
});

test("keeps no answer whose letters were changed at the same length", async () => {
  const { cache, outcome } = await keep({
    answer: async (url) => new Response(url.endsWith("e") ? "0123456780" : body),
  });
  expect(outcome).toEqual({ kept: 4, unanswered: 0, refused: 1, isShort: false });
  expect(await findMissing(files, cache, scope)).toEqual([files[0]]);
});

test("tells files by their size where an older Dateline's list has no hashes", async () => {
  const { outcome } = await keep({ list: files.map(({ url, bytes }) => ({ url, bytes })) });
  expect(outcome).toMatchObject({ kept: 5, refused: 0 });
});

test("ends the pass after four requests in a row without an answer, with those under way", async () => {
  const many = Array.from({ length: 100 }, (_, n) => ({ url: `packs/${n}`, bytes: 10, sha256 }));
  const { asked, outcome } = await keep({ list: many, answer: () => Promise.reject(new TypeError("Failed to fetch")) });
  expect(asked.length).toBeLessThanOrEqual(4 + 3);
  expect(outcome).toEqual({ kept: 0, unanswered: asked.length, refused: 0, isShort: false });
});

test("a single lost answer does not end it", async () => {
  let turn = 0;
  const answer = () =>
    (turn += 1) === 2 ? Promise.reject(new TypeError("Failed to fetch")) : Promise.resolve(new Response(body));
  const { outcome } = await keep({ answer });
  expect(outcome).toEqual({ kept: 4, unanswered: 1, refused: 0, isShort: false });
});

test("keeps what fits, out of the files asked for first, and says that it is short", async () => {
  const { cache, kept, outcome } = await keep({ room: 25 });
  expect(outcome).toMatchObject({ kept: 2, isShort: true });
  // Four are asked for at a time, and the two that are checked first take the room.
  expect(["packs/e", "packs/d", "packs/c", "packs/b"]).toEqual(expect.arrayContaining(kept));
  expect(await findMissing(files, cache, scope)).toEqual(files.filter(({ url }) => !kept.includes(url)));
});

test("stops asking when it is aborted", async () => {
  const controller = new AbortController();
  const answer = async () => {
    controller.abort();
    return new Response(body);
  };
  const { asked } = await keep({ answer, signal: controller.signal });
  expect(asked.length).toBeLessThanOrEqual(4);
});
