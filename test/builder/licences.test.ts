import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readLicences } from "../../src/builder/licences.ts";
import { repositoryRoot } from "../support/imports.ts";

const names = readLicences().map(({ name }) => name.replace(/ [\d.]+$/u, ""));
const { dependencies, devDependencies } = JSON.parse(
  readFileSync(join(repositoryRoot, "package.json"), "utf8"),
) as Record<"dependencies" | "devDependencies", Readonly<Record<string, string>>>;

describe("the licences that every copy of the app brings along", () => {
  it("are those of every package that is in it, with what these need, and of none that only builds it", () => {
    expect(names).toEqual(expect.arrayContaining([...Object.keys(dependencies), "scheduler", "domhandler"]));
    expect(names.filter((name) => Object.hasOwn(devDependencies, name))).toEqual([]);
  });

  it("are those of icons, country names and citation styles too, which are in no package", () => {
    const others = names.filter((name) => name.includes(" ")).join("; ");
    for (const part of ["Lucide", "CLDR", "Countries", "Citation Style Language"]) expect(others).toContain(part);
  });

  it("are told in full, and once", () => {
    expect(readLicences().filter(({ terms }) => terms.length < 100)).toEqual([]);
    expect(new Set(readLicences().map(({ name }) => name)).size).toBe(readLicences().length);
    expect(readLicences()[0]?.terms).toContain("MIT License");
  });
});
