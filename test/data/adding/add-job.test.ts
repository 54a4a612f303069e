// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { describe, expect, it, vi } from "vitest";
import { AddJob } from "../../../src/data/adding/add-job.ts";
import type { AddPhase } from "../../../src/data/adding/add-state.ts";
import { WorkerStopped } from "../../../src/platform/worker-client.ts";
import { datedText, filesToAdd, ingestHere } from "../../support/ingest-here.ts";
import { altoPage, metsIssue } from "../../support/mets-issue.ts";
import { makeHead, placeHead } from "../../support/page.tsx";

placeHead(makeHead([]));

const ferries = (...numbers: readonly number[]) =>
  filesToAdd(
    Object.fromEntries(numbers.map((n) => [`${n}.txt`, datedText("2023-03-11", `Ferry ${n}`, `Ferry ${n} left.`)])),
  );
const died = () => {
  throw new WorkerStopped("The worker stopped: out of memory");
};
const full = () => {
  throw Object.assign(new Error("No room."), { name: "QuotaExceededError" });
};

/** How many articles are kept. */
const countIn = async ({ store }: ReturnType<typeof ingestHere>) =>
  (await store.readContents()).shelves.flatMap(({ ids }) => ids).length;

/** Resolves when a job has come to a phase. */
const reach = (job: AddJob, phase: AddPhase) => vi.waitFor(() => expect(job.state().phase).toBe(phase), 10_000);

describe("adding files", () => {
  it("puts them in, and says of each what came of it", async () => {
    const here = ingestHere();
    const job = new AddJob(here.client);
    await job.add([...ferries(1, 2), ...filesToAdd({ "notes.bin": "\u0000\u0001\u0002" })]);
    expect(await countIn(here)).toBe(2);
    expect(job.state()).toMatchObject({ phase: "done", files: 3, done: 3, added: 2, waiting: 0, current: null });
    expect(job.state().reports.map(({ path, came }) => [path, came])).toEqual([
      ["1.txt", 1],
      ["2.txt", 1],
      ["notes.bin", 0],
    ]);
    expect(job.state().reports[2]?.problems).toHaveLength(1);
  });

  it("knows what came before, whatever its name is now", async () => {
    const here = ingestHere();
    await new AddJob(here.client).add(ferries(1));
    const again = new AddJob(here.client);
    await again.add(ferries(1, 2).map(({ blob, path }) => ({ blob, path: `again/${path}` })));
    expect(again.state()).toMatchObject({ added: 1, already: 1 });
    expect(await countIn(here)).toBe(2);
  });

  it("reads an issue with its pages, whichever comes first, as one article, and says which were its pages", async () => {
    const here = ingestHere();
    const job = new AddJob(here.client);
    const issue = {
      "star/alto/0001.xml": altoPage("The board met."),
      "star/alto/0002.xml": altoPage("No vote."),
      "star/mets.xml": metsIssue({
        title: "Alder Star",
        date: "1905-08-30",
        pages: ["alto/0001.xml", "alto/0002.xml"],
      }),
      "star/notes.xml": altoPage("Notes of the printer."),
    };
    await job.add([...filesToAdd(issue), ...ferries(1)]);
    expect(job.state()).toMatchObject({ phase: "done", files: 5, done: 5, added: 3 });
    expect(job.state().reports.map(({ path, readAs, came }) => [path, readAs, came])).toEqual([
      ["star/mets.xml", "METS pages, dated by publication", 1],
      ["star/alto/0001.xml", "A page that star/mets.xml lists", 0],
      ["star/alto/0002.xml", "A page that star/mets.xml lists", 0],
      ["star/notes.xml", "ALTO page, dated by nothing", 1],
      ["1.txt", "Plain text", 1],
    ]);
    // The same files once more are known, each list by all of its pages.
    await job.add(filesToAdd(issue));
    expect(job.state()).toMatchObject({ phase: "done", files: 4, done: 4, added: 0, already: 2 });
  });

  it("says of a drop of nothing that it was empty, and adds nothing", async () => {
    const here = ingestHere();
    const job = new AddJob(here.client);
    await job.add([]);
    expect(job.state()).toMatchObject({ phase: "idle", isDropEmpty: true });
    expect(here.calls).toEqual([]);
  });

  it("reads a file once more on which a worker died for the first time", async () => {
    let times = 0;
    const here = ingestHere(undefined, {
      before: (method) => (method === "read" && ++times === 2 ? died() : undefined),
    });
    const job = new AddJob(here.client);
    await job.add(ferries(1, 2, 3));
    expect(job.state()).toMatchObject({ phase: "done", files: 3, done: 3, added: 3 });
    expect(await countIn(here)).toBe(3);
  });

  it("takes files that come while others are added, at whatever step", async () => {
    for (const step of ["open", "read", "names", "put"] as const) {
      let isSent = false;
      const here = ingestHere(undefined, {
        before: (method) => {
          if (method !== step || isSent) return;
          isSent = true;
          void job.add(ferries(2));
        },
      });
      const job = new AddJob(here.client);
      await job.add(ferries(1));
      expect([step, await countIn(here)]).toEqual([step, 2]);
      expect(job.state()).toMatchObject({ phase: "done", files: 2, done: 2, added: 2 });
    }
  });

  it("takes files that come while the list is drawn with the last ones", async () => {
    const here = ingestHere();
    const { stop } = here.client;
    let second: Promise<void> | null = null;
    const job = new AddJob({ ...here.client, stop: () => (stop(), (second ??= job.add(ferries(2)))) });
    await job.add(ferries(1));
    await second;
    expect(await countIn(here)).toBe(2);
    expect(job.state()).toMatchObject({ phase: "done", files: 2, done: 2, added: 2 });
  });

  it("begins anew when all was done: what was said of earlier files is gone", async () => {
    const here = ingestHere();
    const job = new AddJob(here.client);
    await job.add(ferries(1, 2));
    await job.add(ferries(3));
    expect(job.state()).toMatchObject({ files: 1, done: 1, added: 1 });
    expect(await countIn(here)).toBe(3);
  });
});

describe("a reader who pauses or calls it off", () => {
  it("pauses before the next file, and goes on", async () => {
    const here = ingestHere(undefined, { before: (method) => (method === "read" ? job.pause() : undefined) });
    const job = new AddJob(here.client);
    const all = job.add(ferries(1, 2, 3));
    for (let nth = 1; nth <= 3; nth += 1) {
      await vi.waitFor(() => expect(here.calls.filter((method) => method === "read")).toHaveLength(nth));
      await reach(job, "paused");
      job.resume();
    }
    await all;
    expect(job.state()).toMatchObject({ phase: "done", added: 3 });
  });

  it("keeps what was read when the rest is called off", async () => {
    const here = ingestHere(undefined, { before: (method) => (method === "read" ? job.stop() : undefined) });
    const job = new AddJob(here.client);
    await job.add(ferries(1, 2, 3));
    expect(job.state()).toMatchObject({ phase: "stopped", added: 1, files: 3, done: 1 });
    expect(await countIn(here)).toBe(1);
  });
});

describe("a worker that dies", () => {
  it("again takes the one file along that it was reading, and others that it held are read again", async () => {
    const here = ingestHere(undefined, {
      before: (method, [file]) =>
        method === "read" && (file as { readonly path: string }).path === "3.txt" ? died() : undefined,
    });
    const job = new AddJob(here.client);
    await job.add(ferries(1, 2, 3, 4));
    expect(await countIn(here)).toBe(3);
    expect(job.state()).toMatchObject({ phase: "done", files: 4, done: 4, added: 3 });
    const lost = job.state().reports.find(({ path }) => path === "3.txt");
    expect(lost?.readAs).toBe("Not read");
    expect(lost?.problems[0]).toMatchObject({
      message: "3.txt could not be read (The worker stopped: out of memory).",
      advice: "It was given up; the other files are read.",
    });
  });

  it("once while it puts articles in loses none; once more, and the last file is given up and said", async () => {
    for (const deaths of [1, 2]) {
      let times = 0;
      const here = ingestHere(undefined, {
        before: (method) => (method === "put" && ++times <= deaths ? died() : undefined),
      });
      const job = new AddJob(here.client);
      await job.add(ferries(1, 2));
      const isGivenUp = deaths === 2;
      expect(job.state()).toMatchObject({ phase: "done", files: 2, done: 2, added: isGivenUp ? 1 : 2 });
      expect(await countIn(here)).toBe(isGivenUp ? 1 : 2);
      expect(job.state().reports.map(({ path, readAs }) => [path, readAs === "Not read"])).toEqual(
        expect.arrayContaining([
          ["1.txt", false],
          ["2.txt", isGivenUp],
        ]),
      );
    }
  });

  it("before it is asked anything is said, and asked once more when the reader goes on", async () => {
    let times = 0;
    const here = ingestHere(undefined, {
      before: (method) => (method === "open" && ++times <= 2 ? died() : undefined),
    });
    const job = new AddJob(here.client);
    const all = job.add(ferries(1));
    for (let nth = 1; nth <= 2; nth += 1) {
      await vi.waitFor(() => expect(times).toBe(nth));
      await reach(job, "stuck");
      expect(job.state().trouble).toBe("The worker stopped: out of memory");
      job.resume();
    }
    await all;
    expect(job.state()).toMatchObject({ phase: "done", added: 1, trouble: null });
  });

  it("before it is asked anything lets the reader call it off, and add other files later", async () => {
    let isBroken = true;
    const here = ingestHere(undefined, { before: (method) => (method === "open" && isBroken ? died() : undefined) });
    const job = new AddJob(here.client);
    const all = job.add(ferries(1));
    await reach(job, "stuck");
    job.stop();
    await all;
    expect(job.state()).toMatchObject({ phase: "stopped", added: 0 });
    isBroken = false;
    await job.add(ferries(2));
    expect(await countIn(here)).toBe(1);
  });
});

describe("a browser without room", () => {
  it("waits, and goes on where it stopped when room was made", async () => {
    let hasRoom = false;
    const here = ingestHere(undefined, { before: (method) => (method === "put" && !hasRoom ? full() : undefined) });
    const job = new AddJob(here.client);
    const all = job.add(ferries(1, 2));
    await reach(job, "full");
    expect(job.state()).toMatchObject({ trouble: "No room.", added: 0, waiting: 2 });
    hasRoom = true;
    job.resume();
    await all;
    expect(job.state()).toMatchObject({ phase: "done", added: 2, trouble: null });
  });

  it("is told apart from what else keeps articles out", async () => {
    let isBroken = true;
    const here = ingestHere(undefined, {
      before: (method) => {
        if (method === "put" && isBroken) throw new Error("The disk is gone");
      },
    });
    const job = new AddJob(here.client);
    const all = job.add(ferries(1));
    await reach(job, "stuck");
    expect(job.state().trouble).toBe("The disk is gone");
    isBroken = false;
    job.resume();
    await all;
    expect(job.state()).toMatchObject({ phase: "done", added: 1 });
  });

  it("ends when the reader makes none", async () => {
    const here = ingestHere(undefined, { before: (method) => (method === "put" ? full() : undefined) });
    const job = new AddJob(here.client);
    const all = job.add(ferries(1));
    await reach(job, "full");
    job.stop();
    await all;
    expect(job.state()).toMatchObject({ phase: "stopped", added: 0 });
  });
});

describe("names", () => {
  it("that cannot be found keep no text out, and it is said why", async () => {
    const here = ingestHere(undefined, { tag: () => Promise.reject(new Error("The model did not load.")) });
    const job = new AddJob(here.client);
    await job.add(ferries(1));
    expect(job.state()).toMatchObject({ phase: "done", added: 1, trouble: "The model did not load." });
  });
});
