import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { openStretches } from "../../../src/builder/store/stretch-reader.ts";
import { makeTempFolder } from "../temp-folder.ts";

it("reads the bytes of a file by position, in any order, across its stretches", () => {
  const path = join(makeTempFolder(), "file");
  const bytes = Buffer.from(Uint8Array.from({ length: 200_000 }, (_, at) => at * 7));
  writeFileSync(path, bytes);
  const file = openStretches(path)!;
  const position = fc.nat(bytes.byteLength);
  fc.assert(
    fc.property(position, position, (a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      expect(file.read(from, to).equals(bytes.subarray(from, to))).toBe(true);
    }),
  );
  file.close();
});

it("gives as much as there is, and more when the file has grown", () => {
  const path = join(makeTempFolder(), "file");
  writeFileSync(path, "Pier");
  const file = openStretches(path)!;
  expect(file.read(2, 9).toString()).toBe("er");
  appendFileSync(path, " and quay");
  file.refresh();
  expect([file.size, file.read(2, 9).toString()]).toEqual([13, "er and "]);
  file.close();
});

it("is none where there is no file", () => {
  expect(openStretches(join(makeTempFolder(), "none"))).toBeNull();
});
