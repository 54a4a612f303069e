import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSeedFile } from "../../../src/builder/seeds/read-file.ts";
import { createSeedReader, type ReadSeeds } from "../../../src/builder/seeds/seed-reader.ts";
import { openBuildStore, type BuildStore } from "../../../src/builder/store/build-store.ts";
import { walkSeeds } from "../../../src/builder/seeds/walk-seeds.ts";
import { makeTempFolder, writeFiles } from "../temp-folder.ts";

const talks = " date 2023-11-06 Talks went on in Cairo.\n";
/** The same day and another text: the same one would be one article. */
const others = (nth: number) => talks.replace("Cairo", `Cairo for ${nth} hours`);

/** Opens stores of one folder, as one build after the other does. */
const opener =
  (cache = makeTempFolder()) =>
  () =>
    openBuildStore(cache, "src");

function createReader(folder: string, store: BuildStore = opener()()) {
  return createSeedReader(folder, store, { now: longAfter });
}

/** A clock that is well ahead: the stamps of all files are settled. */
const longAfter = () => Date.now() + 60_000;

function read(folder: string): Promise<ReadSeeds> {
  return createReader(folder).read();
}

const idsOf = (seeds: ReadSeeds) => seeds.articles.map((article) => article.id);
const messagesOf = (seeds: ReadSeeds) => seeds.problems.map((problem) => `${problem.seed}: ${problem.message}`);

describe("reading a seeds folder", () => {
  it("reads .txt, .md and .text in all folders, in the order of their paths", async () => {
    const folder = makeTempFolder();
    writeFiles(folder, { "b.txt": talks, "a/z.md": others(1), "a/y.TEXT": others(2), "a.txt": others(3) });
    expect(idsOf(await read(folder))).toEqual(["a", "a/y", "a/z", "b"]);
  });

  it.each([
    "100%.txt",
    "a#b.txt",
    "what?.txt",
    "two words.txt",
    'it\'s "so".txt',
    "line\nbreak.txt",
    "..foo.txt",
    "<b>.txt",
    "a\\b.txt",
    "__proto__.txt",
    `${"x".repeat(251)}.txt`,
    "日本.txt",
  ])("reads %j like any other", async (name) => {
    const folder = makeTempFolder();
    writeFiles(folder, { [name]: talks });
    const seeds = await read(folder);
    expect(idsOf(seeds)).toEqual([name.replace(/\.txt$/u, "").replace("\n", " ")]); // an address has one line
    expect(seeds.problems).toEqual([]);
  });

  it.each([
    [".txt", ".txt"],
    ["..txt", ".~"],
    ["...txt", "..~"],
  ])("gives %j an id that no browser takes for a folder", async (name, id) => {
    const folder = makeTempFolder();
    writeFiles(folder, { [name]: talks });
    expect(idsOf(await read(folder))).toEqual([id]);
  });

  it("reads a name that is not UTF-8, and says so", async () => {
    const folder = makeTempFolder();
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from(".txt")]), talks);
    const seeds = await read(folder);
    expect(idsOf(seeds)).toEqual(["café"]);
    expect(messagesOf(seeds)).toEqual(["café.txt: The name of café.txt is not written in UTF-8."]);
  });

  it("keeps apart two names that read alike", async () => {
    const folder = makeTempFolder();
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from(".txt")]), talks);
    writeFiles(folder, { "café.txt": talks });
    expect(idsOf(await read(folder))).toEqual(["café", "café~"]);
  });

  it("gives two seeds that differ in their ending two ids, and says so", async () => {
    const folder = makeTempFolder();
    writeFiles(folder, { "talks.md": others(1), "talks.txt": talks });
    const seeds = await read(folder);
    expect(idsOf(seeds)).toEqual(["talks.md", "talks"]);
    expect(messagesOf(seeds)).toEqual(["talks.md: talks.md has the same name as talks.txt, but for its ending."]);
  });

  it("lists what it does not read, with the reason", async () => {
    const folder = makeTempFolder();
    writeFiles(folder, { "sheet.numbers": "…", ".DS_Store": "", ".git/config": "", "._talks.txt": "" });
    expect((await read(folder)).notRead).toEqual([
      { path: ".DS_Store", reason: "Hidden files and folders are not read." },
      { path: "._talks.txt", reason: "Hidden files and folders are not read." },
      { path: ".git", reason: "Hidden files and folders are not read." },
      { path: "sheet.numbers", reason: "Its ending is none of those that are read." },
    ]);
  });

  it("takes ledger.jsonl for the ledger, not for a seed", async () => {
    const folder = makeTempFolder();
    writeFiles(folder, { "ledger.jsonl": '{"kind":"merge"}\n' });
    const seeds = await read(folder);
    expect(seeds).toMatchObject({ ledger: '{"kind":"merge"}\n', articles: [], notRead: [], problems: [] });
  });

  it("makes a problem of a binary and an empty file, and goes on", async () => {
    const folder = makeTempFolder();
    writeFiles(folder, { "a.txt": new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), "b.txt": "", "c.txt": talks });
    const seeds = await read(folder);
    expect(idsOf(seeds)).toEqual(["c"]);
    expect(messagesOf(seeds)).toEqual(["a.txt: The file is not text.", "b.txt: The file is empty."]);
  });

  it("says that a folder is not there", async () => {
    await expect(read(join(makeTempFolder(), "missing"))).rejects.toThrow("ENOENT");
  });

  it("refuses a file in the folder's place", async () => {
    const folder = makeTempFolder();
    writeFiles(folder, { "seeds.txt": talks });
    await expect(read(join(folder, "seeds.txt"))).rejects.toThrow(
      /The seeds folder “.*seeds\.txt” is a file, not a folder\./u,
    );
  });
});

describe("links in a seeds folder", () => {
  it("are not followed out of it", async () => {
    const outside = makeTempFolder();
    const folder = makeTempFolder();
    writeFiles(outside, { "secret.txt": " date 2020-01-01 A secret.\n" });
    symlinkSync(join(outside, "secret.txt"), join(folder, "file.txt"));
    symlinkSync(outside, join(folder, "folder"));
    symlinkSync("/etc/passwd", join(folder, "ledger.jsonl"));
    const seeds = await read(folder);
    expect(seeds.articles).toEqual([]);
    expect(seeds.ledger).toBeNull();
    expect(messagesOf(seeds)).toEqual([
      "file.txt: The link file.txt leads out of the seeds folder.",
      "folder: The link folder leads out of the seeds folder.",
      "ledger.jsonl: The link ledger.jsonl leads out of the seeds folder.",
    ]);
  });

  it("may run in circles", async () => {
    const folder = makeTempFolder();
    writeFiles(folder, { "a/talks.txt": talks });
    symlinkSync("..", join(folder, "a/up"));
    symlinkSync("loop.txt", join(folder, "loop.txt"));
    const seeds = await read(folder);
    expect(idsOf(seeds)).toEqual(["a/talks"]);
    expect(messagesOf(seeds)).toEqual(["loop.txt: The link loop.txt leads nowhere: it leads round in a circle."]);
    expect(seeds.notRead).toEqual([
      { path: "a/up", reason: "It is a link to the seeds folder itself, which is read under its own name." },
    ]);
  });

  it("to what is inside leave it to be read once", async () => {
    const folder = makeTempFolder();
    writeFiles(folder, { "a/talks.txt": talks });
    symlinkSync("a/talks.txt", join(folder, "latest.txt"));
    const seeds = await read(folder);
    expect(idsOf(seeds)).toEqual(["a/talks"]);
    expect(seeds.notRead).toEqual([
      { path: "latest.txt", reason: "It is a link to a/talks.txt, which is read under its own name." },
    ]);
  });

  it("that lead nowhere are problems", async () => {
    const folder = makeTempFolder();
    symlinkSync("gone.txt", join(folder, "old.txt"));
    expect(messagesOf(await read(folder))).toEqual(["old.txt: The link old.txt leads nowhere: it is not there."]);
  });

  it("are refused when a file becomes one after the folder was listed", () => {
    const folder = makeTempFolder();
    writeFiles(folder, { "talks.txt": talks });
    const [file] = walkSeeds(folder).files;
    rmSync(join(folder, "talks.txt"));
    symlinkSync("/etc/passwd", join(folder, "talks.txt"));
    expect(readSeedFile(file!).problem?.message).toBe("talks.txt cannot be read: it leads round in a circle.");
  });
});

describe("what cannot be read", () => {
  it("is a problem when it is gone since the folder was listed", () => {
    const folder = makeTempFolder();
    writeFiles(folder, { "talks.txt": talks });
    const [file] = walkSeeds(folder).files;
    rmSync(join(folder, "talks.txt"));
    expect(readSeedFile(file!).problem?.message).toBe("talks.txt cannot be read: it is not there.");
  });

  it("is listed when it is a pipe, and does not hold up the build", async () => {
    const folder = makeTempFolder();
    execFileSync("mkfifo", [join(folder, "pipe.txt")]);
    expect((await read(folder)).notRead).toEqual([{ path: "pipe.txt", reason: "It is neither a file nor a folder." }]);
  });

  it("is a problem when it is too large for any text", async () => {
    const folder = makeTempFolder();
    writeFiles(folder, { "huge.txt": talks });
    truncateSync(join(folder, "huge.txt"), 257 * 1024 * 1024); // takes no room on disk
    expect(messagesOf(await read(folder))).toEqual(["huge.txt: huge.txt is larger than 256 MB."]);
  });

  it("is a problem when the account may not, in a process that is not root", () => {
    const folder = makeTempFolder();
    writeFiles(folder, { "talks.txt": talks });
    mkdirSync(join(folder, "closed"));
    execFileSync("chmod", ["000", join(folder, "talks.txt"), join(folder, "closed")]);
    execFileSync("chmod", ["755", folder]);
    const script = `
      const { walkSeeds } = await import("./src/builder/seeds/walk-seeds.ts");
      const { readSeedFile } = await import("./src/builder/seeds/read-file.ts");
      if (process.getuid?.() === 0) process.setuid(65534);
      const walk = walkSeeds(${JSON.stringify(folder)});
      console.log(JSON.stringify([...walk.problems, ...walk.files.map((file) => readSeedFile(file).problem)].map((problem) => problem?.message)));`;
    const output = execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], {
      encoding: "utf8",
    });
    execFileSync("chmod", ["755", join(folder, "closed")]);
    expect(JSON.parse(output)).toEqual([
      "The folder closed cannot be read: this account has no permission.",
      "talks.txt cannot be read: this account has no permission.",
    ]);
  });
});

describe("reading the folder again", () => {
  it("sees files that were added, changed and removed", async () => {
    const folder = makeTempFolder();
    writeFiles(folder, { "a.txt": talks, "b.txt": others(1) });
    const reader = createReader(folder);
    await reader.read();
    rmSync(join(folder, "a.txt"));
    writeFiles(folder, { "b.txt": " date 2023-11-07 Talks ended.\n", "c.txt": others(2) });
    const seeds = await reader.read();
    expect(seeds.articles.map(({ id, date }) => [id, date])).toEqual([
      ["b", "2023-11-07"],
      ["c", "2023-11-06"],
    ]);
  });

  it("sees a change that kept size and time", async () => {
    const folder = makeTempFolder();
    const time = new Date("2023-11-06");
    writeFiles(folder, { "a.txt": talks });
    utimesSync(join(folder, "a.txt"), time, time);
    const reader = createReader(folder);
    await reader.read();
    await new Promise((resolve) => setTimeout(resolve, 20)); // file systems keep the time of change in ticks of some ms
    writeFiles(folder, { "a.txt": talks.replace("Cairo", "Doha.") });
    utimesSync(join(folder, "a.txt"), time, time);
    expect((await reader.read()).articles[0]?.readText()).toContain("Doha.");
  });

  it("does not trust the stamp of a file that was written to a moment ago: clocks of file systems are coarse", async () => {
    const folder = makeTempFolder();
    writeFiles(folder, { "a.txt": talks });
    const store = opener()();
    const [before] = walkSeeds(folder).files;
    await createSeedReader(folder, store).read();
    writeFiles(folder, { "a.txt": talks.replace("Cairo", "Doha.") });
    const [after] = walkSeeds(folder).files;
    const seeds = await createSeedReader(folder, store).read();
    expect(after?.bytes).toBe(before?.bytes);
    expect(seeds.articles[0]?.readText()).toContain("Doha.");
  });
});

describe("what a store remembers of seeds", () => {
  it("is exactly what parsing gives", async () => {
    const folder = makeTempFolder();
    writeFiles(folder, {
      "two.txt": "Title: One\nDate: 2023-11-06\n\nFirst.\n\nDate: 2023-11-07\n\nSecond.\n",
      "bad.txt": "date 2023-02-30 Text.\n",
      "latin.txt": Buffer.from("date 2023-11-06 Caf\xe9.", "latin1"),
      "page.html": "<!doctype html><title>Talks</title><article><h1>Talks</h1><p>They went on in Cairo.</p></article>",
    });
    const open = opener();
    const store = open();
    const first = withTexts(await createReader(folder, store).read());
    store.tidy();
    expect(withTexts(await createReader(folder, open()).read())).toEqual(first);
    expect(first.articles.map(({ raw }) => raw)).toContain("Date: 2023-11-07\n\nSecond.\n");
  });

  it("spares reading a file that nobody has written to", async () => {
    const folder = makeTempFolder();
    writeFiles(folder, { "a.txt": talks, "b.txt": others(1) });
    const store = opener()();
    await createReader(folder, store).read();
    const sealed: BuildStore = { ...store, keep: () => expect.fail("a file was opened") };
    expect(idsOf(await createReader(folder, sealed).read())).toEqual(["a", "b"]);
    utimesSync(join(folder, "a.txt"), new Date("2023-11-06"), new Date("2023-11-06"));
    await expect(createReader(folder, sealed).read()).rejects.toThrow("a file was opened");
  });

  it("says so when a seed is written to between parsing it and reading its text", async () => {
    const folder = makeTempFolder();
    writeFiles(folder, { "a.txt": talks });
    const store = opener()();
    await createReader(folder, store).read();
    const seeds = await createReader(folder, store).read(); // knows the facts, has not read the text
    writeFiles(folder, { "a.txt": talks.replace("Cairo", "Doha.") });
    expect(() => seeds.articles[0]?.readText()).toThrow(
      "a.txt has changed while the library was built. Build again when nothing is being written.",
    );
  });
});

/** Everything of the articles, as data. */
function withTexts(seeds: ReadSeeds) {
  return {
    ...seeds,
    articles: seeds.articles.map((article) => ({
      id: article.id,
      title: article.title,
      sentences: article.sentences,
      key: article.key,
      raw: article.readRaw(),
      text: article.readText(),
    })),
  };
}
