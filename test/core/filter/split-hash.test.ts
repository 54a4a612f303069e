import { expect, it } from "vitest";
import { splitHash } from "../../../src/core/filter/split-hash.ts";

it.each([
  ["", "", ""],
  ["#/", "/", ""],
  ["#/?q=pier", "/", "q=pier"],
  ["#/e/a%3Fb?from=2020-01-01?x", "/e/a%3Fb", "from=2020-01-01"],
])("the parts of %j are %j and %j", (hash, path, search) => {
  expect(splitHash(hash)).toEqual({ path, search });
});
