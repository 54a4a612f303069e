import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { repositoryRoot, sourceFiles } from "./support/imports.ts";
import { findRegexps, refersBack } from "./support/regexps.ts";

const literals = sourceFiles("src").flatMap((file) =>
  findRegexps(readFileSync(join(repositoryRoot, file), "utf8")).map((literal) => ({ file, ...literal })),
);

describe("regular expressions", () => {
  it("are found where they stand, and divisions and comments are not taken for them", () => {
    const text = 'const half = a / 2; // /no/u\nconst sign = /(-)\\1/u.test("/x/u") && b / c / d;\nreturn /[/]x/g;';
    expect(findRegexps(text)).toEqual([
      { body: "(-)\\1", flags: "u", line: 2 },
      { body: "[/]x", flags: "g", line: 3 },
    ]);
    expect(literals.length).toBeGreaterThan(150);
  });

  it.each([
    ["(-)\\1x", true],
    ["(?<sign>-)\\k<sign>", true],
    ["\\\\1", false],
    ["\\d\\u0031[1-9]", false],
  ])("refer back to a group: %s", (body, isSo) => expect(refersBack(body)).toBe(isSo));

  // WebKit's regexp compiler never matches a back-reference under `u` or `v` in a text with a letter above U+00FF (its bug 308046,
  // in WebKitGTK 2.50.6 and Safari of that engine): a date line was read as text, and every mark stood seventeen letters off.
  it("never refer back under the flags u and v", () => {
    const wrong = literals.filter(({ body, flags }) => /[uv]/.test(flags) && refersBack(body));
    expect(wrong.map(({ file, line, body }) => `${file}:${line} /${body}/`)).toEqual([]);
  });
});
