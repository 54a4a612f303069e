import { gzipSync, strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readFile } from "../../../src/ingest/read-file.ts";

const text = strToU8("date 2023-11-06 Envoys met in Cairo.");

async function read(name: string, bytes: Uint8Array) {
  const { documents, problems } = await readFile({ name, bytes });
  return { files: documents.map(({ file }) => file), problems: problems.map(({ message }) => message) };
}

describe("archives", () => {
  it("reads the rest when names lead out, and when a file grows a thousandfold", async () => {
    const bytes = zipSync({
      "big.txt": new Uint8Array(30_000_000),
      "ok.txt": text,
      "../out.txt": text,
      "/abs.txt": text,
      "C:/win.txt": text,
    });
    expect(await read("a.zip", bytes)).toEqual({
      files: ["a.zip/ok.txt"],
      problems: [
        "big.txt grows to more than 256 MB, a thousand times its size, or the archive to more than 1 GB.",
        "../out.txt leads out of the archive.",
        "/abs.txt leads out of the archive.",
        "C:/win.txt leads out of the archive.",
      ],
    });
  });

  it("does not believe a size that lies", async () => {
    const bytes = zipSync({ "a.txt": [strToU8("x".repeat(5_000_000)), { level: 9 }] });
    new DataView(bytes.buffer).setUint32(bytes.length - 22 - 51 + 24, 1, true); // what the directory says it unpacks to
    expect((await read("a.zip", bytes)).problems).toEqual([
      "a.txt grows to more than 256 MB, a thousand times its size, or the archive to more than 1 GB.",
    ]);
  });

  it("says that links are not followed", async () => {
    const bytes = zipSync({ "link.txt": [strToU8("/etc/passwd"), { os: 3, attrs: 0o120777 << 16 }], "ok.txt": text });
    expect(await read("a.zip", bytes)).toEqual({ files: ["a.zip/ok.txt"], problems: ["link.txt is a link."] });
  });

  it("opens archives in archives four deep and no deeper", async () => {
    let bytes = text;
    for (let depth = 0; depth < 6; depth++) bytes = zipSync({ [depth === 0 ? "a.txt" : "a.zip"]: bytes });
    expect((await read("a.zip", bytes)).problems).toEqual(["The archive lies in too many others."]);
  });

  it("passes over folders nested beyond reason", async () => {
    const { problems } = await read("a.zip", zipSync({ [`${"d/".repeat(100)}a.txt`]: text }));
    expect(problems[0]).toMatch(/lies too many folders deep\.$/);
  });

  it("says that an archive without a directory is damaged", async () => {
    expect((await read("a.zip", zipSync({ "a.txt": text }).slice(0, 60))).problems).toEqual([
      "a.zip is damaged: its list of files is missing.",
    ]);
  });

  it("unpacks gzip, and reads what is in it under its own name", async () => {
    expect(await read("2023-11-06 talks.txt.gz", gzipSync(strToU8("Envoys met in Cairo.")))).toEqual({
      files: ["2023-11-06 talks.txt"],
      problems: [],
    });
  });
});
