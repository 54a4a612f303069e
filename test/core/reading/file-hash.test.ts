import { expect, it } from "vitest";
import { formatFileHash } from "../../../src/core/reading/file-hash.ts";
import { formatQuotation } from "../../../src/core/reading/quotation.ts";

const sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

it("says of which bytes a hash is: the file's, or one article's among several in it", () => {
  expect(formatFileHash({ sha256, file: "2023/pier.txt", isWhole: true })).toBe(`SHA-256 of 2023/pier.txt: ${sha256}`);
  expect(formatFileHash({ sha256, file: "diary.txt", isWhole: false })).toBe(
    `SHA-256 of this text in diary.txt, in UTF-8: ${sha256}`,
  );
});

it("stands in a line of its own under copied words, whatever the file is called", () => {
  const fileHash = formatFileHash({ sha256, file: "a\nb.txt", isWhole: true });
  const copied = formatQuotation({
    words: "It rained.",
    title: "Storm",
    source: null,
    date: null,
    link: "x",
    fileHash,
  });
  expect(copied).toBe(`“It rained.” Storm. x\nSHA-256 of a b.txt: ${sha256}`);
});
