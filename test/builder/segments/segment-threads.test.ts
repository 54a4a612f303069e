import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSegmentThreads, type SegmentThreads } from "../../../src/builder/segments/segment-threads.ts";
import { bundleScript } from "../../../src/builder/thread/bundle-script.ts";
import { toSegmentArticle } from "../../../src/library/index/index-input.ts";
import { makeSegment } from "../../../src/library/index/make-segment.ts";

const articles = ["Talks in Cairo. Cairo was calm.", "Nobody was named.", "Back in Cairo."].map((text, i) =>
  toSegmentArticle({
    id: `talks-${i}`,
    date: "2023-11-06",
    title: `Talks ${i}`,
    text,
    words: 3,
    source: null,
    mentions: [...text.matchAll(/Cairo/gu)].map(({ index }) => ({
      start: index,
      end: index + 5,
      type: "place",
      score: 1,
      entity: "cairo",
    })),
  }),
);
const [first, second] = [articles.slice(0, 2), articles.slice(2)];

const root = new URL("../../../", import.meta.url);
let folder: string;
let script: URL;
let threads: SegmentThreads;

beforeAll(async () => {
  // Where builds put it too: a script finds packages only from a folder below theirs.
  const cache = fileURLToPath(new URL("node_modules/.cache/", root));
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(`${cache}dateline-test-`);
  script = await bundleScript(fileURLToPath(new URL("src/builder/segments/segment-worker.ts", root)), "test", folder);
  threads = createSegmentThreads(script);
});

afterAll(async () => {
  await threads.close();
  rmSync(folder, { recursive: true });
});

describe("segments made on threads", () => {
  it("are those that would be made here", async () => {
    expect(await Promise.all([first, second].map((own) => threads.make(own)))).toEqual(
      await Promise.all([first, second].map((own) => makeSegment(own))),
    );
  });

  it("are the same when they were begun with their texts", async () => {
    threads.begin();
    for (const article of first) threads.addTexts([article]);
    threads.endTexts();
    expect(await Promise.all([second, first].map((own) => threads.make(own)))).toEqual(
      await Promise.all([second, first].map((own) => makeSegment(own))),
    );
  });

  it("are the same when the thread was started before", async () => {
    threads.prepare();
    threads.begin();
    threads.addTexts(second);
    expect(await threads.make(second)).toEqual(await makeSegment(second));
  });

  it("are the same when others were begun", async () => {
    threads.begin();
    threads.addTexts(first.map(({ title, text }) => ({ title, text: `${text} More was said.` })));
    expect(await threads.make(first)).toEqual(await makeSegment(first));
  });

  it("fail with the reason when a thread does", async () => {
    const broken = createSegmentThreads(new URL("no-such-script.mjs", script));
    broken.prepare();
    broken.begin();
    broken.addTexts(first);
    await expect(broken.make(first)).rejects.toThrow("no-such-script.mjs");
    await broken.close();
  });
});
