import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { backupVersion } from "../../src/core/backup/backup-format.ts";
import { mergeReaderData, noReaderData } from "../../src/core/backup/reader-data.ts";
import { readBackup } from "../../src/data/backup-file.ts";

/*
 * Backups made by the code that was the newest when their version was: a note that two devices changed apart, one that was deleted, a tag,
 * a star, a read mark, a correction, a setting; an own article from version 2 on, who wrote what from version 3 on. A new version adds its own.
 */
const folder = join(import.meta.dirname, "../fixtures/backups");

async function readVersion(version: number) {
  const read = await readBackup(new Blob([readFileSync(join(folder, `version-${version}.zip`))]));
  if ("problem" in read) throw new Error(read.problem);
  return read;
}

const versions = Array.from({ length: backupVersion }, (_, at) => at + 1);

it("every version that a backup was ever written in has one here", () => {
  expect(readdirSync(folder).toSorted()).toEqual(versions.map((version) => `version-${version}.zip`));
});

describe.each(versions)("a backup of version %i", (version) => {
  it("is read whole", async () => {
    const { data, unread, made } = await readVersion(version);
    expect([unread, made]).toEqual([0, "2023-11-06T09:09:00.000Z"]);
    expect(data.marks).toMatchObject({ read: ["storm"], starred: ["pier"] });
    expect(data.tags).toMatchObject([{ article: "pier", tag: "to read", isOn: true }]);
    expect(data.ledger).toMatchObject([{ origin: null, entry: { kind: "not-a-name", where: { quote: "Marlin" } } }]);
    expect(data.settings).toEqual({ author: "Ada" });
    expect(data.notes.map(({ id, heads }) => [id, heads.length])).toEqual([
      ["n1", 2],
      ["n2", 1],
    ]);
  });

  it("keeps both sides of a conflict, and what was deleted deleted, when it is merged", async () => {
    const { data } = await readVersion(version);
    const merged = mergeReaderData(noReaderData, data);
    expect(merged.notes[0]?.heads.map(({ content }) => content?.comment).toSorted()).toEqual([
      "Nobody says so.",
      "The mayor says so.",
    ]);
    expect(merged.notes[0]?.heads.map(({ by }) => by).toSorted()).toEqual(
      version < 3 ? [undefined, undefined] : ["Ada", "Boris"],
    );
    expect(merged.notes[1]?.heads.map(({ content }) => content)).toEqual([null]);
    expect(mergeReaderData(merged, data)).toEqual(merged);
  });

  it("has the articles that its reader had added", async () => {
    const { readOwn } = await readVersion(version);
    const ids: string[] = [];
    let unread = 0;
    for await (const { articles } of readOwn((lines) => (unread += lines))) ids.push(...articles.map(({ id }) => id));
    expect([ids, unread]).toEqual([version < 2 ? [] : ["own/0123456789abcdef"], 0]);
  });
});
