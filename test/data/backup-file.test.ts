import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { noReaderData } from "../../src/core/backup/reader-data.ts";
import { readBackup, writeBackup } from "../../src/data/backup-file.ts";

const made = "2023-11-06T09:00:00.000Z";
const data = { ...noReaderData, marks: { read: [], starred: ["pier", "storm"] }, settings: { author: "Inga" } };
async function* none() {}
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
const backup = async () => unzipSync(await bytesOf(await writeBackup(data, made, none())));
const readFiles = (files: Record<string, Uint8Array>) =>
  readBackup(new Blob([zipSync(files) as Uint8Array<ArrayBuffer>]));
const problemOf = async (reading: ReturnType<typeof readBackup>) => {
  const read = await reading;
  return "problem" in read ? read.problem : null;
};

describe("a backup", () => {
  it("is readable JSON, and is read as it was written", async () => {
    const files = await backup();
    expect(new TextDecoder().decode(files["reading.json"])).toContain('"pier"');
    expect(await readFiles(files)).toMatchObject({ data, made, unread: 0 });
  });

  it("that was altered is refused, naming the file", async () => {
    const files = await backup();
    expect(await problemOf(readFiles({ ...files, "reading.json": strToU8('{"starred":["mine"]}') }))).toBe(
      "This backup was altered or damaged: reading.json is not what it was when the backup was made.",
    );
  });

  it("that was cut at any place is refused", async () => {
    const bytes = await bytesOf(await writeBackup(data, made, none()));
    for (let length = 0; length < bytes.length; length += 37)
      expect(await problemOf(readBackup(new Blob([bytes.slice(0, length)])))).toMatch(/no ZIP, or a part|not a backup/);
  });

  it("from the future is refused, with what to do", async () => {
    const files = await backup();
    const manifest = new TextDecoder().decode(files["manifest.json"]).replace('"version": 1', '"version": 4');
    expect(await problemOf(readFiles({ ...files, "manifest.json": strToU8(manifest) }))).toMatch(
      /newer version.*Reload/,
    );
  });

  it("that lacks a file is refused", async () => {
    const { "notes.json": _, ...files } = await backup();
    expect(await problemOf(readFiles(files))).toBe("This backup is incomplete: notes.json is missing.");
  });

  it("is not any other ZIP, nor any other file", async () => {
    expect(await problemOf(readFiles({ "notes.json": strToU8("{}") }))).toMatch(/not a backup/);
    expect(await problemOf(readFiles({ "manifest.json": strToU8("[]") }))).toMatch(/not a backup/);
    expect(await problemOf(readBackup(new Blob(["<script>alert(1)</script>"])))).toMatch(/no ZIP/);
  });

  it("that would unpack to more than a backup holds is refused before it is unpacked", async () => {
    const files = await backup();
    // A small file whose directory says that it holds half a gigabyte.
    const bytes = zipSync({ ...files, "bomb.json": new Uint8Array(1000) });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at + 46 < bytes.length; at++) {
      const isEntry = view.getUint32(at, true) === 0x02014b50;
      if (isEntry && String.fromCharCode(bytes[at + 46]!) === "b") view.setUint32(at + 24, 500_000_000, true);
    }
    expect(await problemOf(readBackup(new Blob([bytes as Uint8Array<ArrayBuffer>])))).toMatch(/unpacks to more/);
  });
});
