import { expect, it } from "vitest";
import { firstScreenOf } from "../../../src/app/first/screen-of.ts";

it.each([
  ["", undefined, "list"],
  ["#", "newest", "list"],
  ["#/", { of: "no such shape" }, "list"],
  ["#/?", "newest", "list"],
  ["#/", "oldest", "rows"],
  ["#/?q=harbour", undefined, "rows"],
  ["#/?entity=hamas", "newest", "rows"],
  ["#/a/2023/talks", "oldest", "article"],
  ["#/a/talks?q=harbour", undefined, "article"],
  ["#/entities", undefined, "page"],
  ["#/e/hamas?from=2020", undefined, "page"],
  ["#/nowhere", undefined, "page"],
])("of the built page, %j with the order %j shows %s first", (hash, order, screen) => {
  expect(firstScreenOf(hash, order)).toBe(screen);
});
