import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mentionTypes } from "../../src/core/ner/mention.ts";
import { typeNames } from "../../src/core/reading/type-names.ts";
import { themes } from "../../src/data/themes.ts";
import { repositoryRoot } from "../support/imports.ts";

const read = (sheet: string) => readFileSync(join(repositoryRoot, "src", sheet), "utf8");
const tokens = read("ui/styles/tokens.css");
const marks = read("ui/styles/marks.css");

/** The declarations of the first rule with a selector. */
function rule(sheet: string, selector: string): string | null {
  const start = sheet.indexOf(`${selector} {`);
  return start < 0 ? null : sheet.slice(start, sheet.indexOf("}", start));
}

/** What a rule declares, by the names of custom properties. */
const named = (declarations: string | null) =>
  [...(declarations ?? "").matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!] as const);

/** Custom properties that are colours, or have some in them. */
const colours = named(rule(tokens, ":root"))
  .filter(([, value]) => value.includes("light-dark("))
  .map(([name]) => name);

describe("themes", () => {
  it("have colours to name", () => {
    expect(colours).toEqual(expect.arrayContaining(["--paper", "--ink", "--person", "--note-doubt"]));
  });

  it.each(Object.keys(themes).filter((theme) => theme !== "auto"))("%s says whether it is light or dark", (theme) => {
    expect(rule(tokens, `:root[data-theme="${theme}"]`)).toMatch(/color-scheme: (?:light|dark);/);
  });

  // Light and dark are the two sides of `light-dark()`.
  it.each(Object.keys(themes).filter((theme) => !["auto", "light", "dark"].includes(theme)))(
    "%s names every colour",
    (theme) => {
      const own = new Set(named(rule(tokens, `:root[data-theme="${theme}"]`)).map(([name]) => name));
      expect(colours.filter((colour) => !own.has(colour))).toEqual([]);
    },
  );

  it("are on the screen alone, and give way to whoever asks for more contrast", () => {
    const [screen, contrast] = [tokens.indexOf("@media screen"), tokens.indexOf("@media (prefers-contrast: more)")];
    for (const theme of Object.keys(themes).filter((name) => !["auto", "light", "dark"].includes(name))) {
      const at = tokens.indexOf(`:root[data-theme="${theme}"]`);
      expect(at).toBeGreaterThan(screen);
      expect(at).toBeLessThan(contrast);
    }
  });
});

describe("types of names", () => {
  it.each(mentionTypes)("%s has a colour, and a line", (type) => {
    expect(colours).toContain(`--${type}`);
    expect(named(rule(marks, `[data-type="${type}"]`)).map(([name]) => name)).toEqual(["--type", "--shape", "--thick"]);
  });

  it("are told apart by the shape of the line too, and each has a key", () => {
    const shapes = mentionTypes.map((type) => /--shape: (\w+)/.exec(rule(marks, `[data-type="${type}"]`) ?? "")?.[1]);
    expect(new Set(shapes).size).toBe(mentionTypes.length);
    expect(new Set(mentionTypes.map((type) => typeNames[type].key)).size).toBe(mentionTypes.length);
  });
});

it("no colour stands in another sheet", () => {
  const sheets = readdirSync(join(repositoryRoot, "src"), { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".css") && !name.endsWith("tokens.css"),
  );
  expect(sheets.length).toBeGreaterThan(20);
  expect(sheets.filter((name) => /light-dark\(|:[^;{]*#[\da-f]{3,8}\b/i.test(read(name)))).toEqual([]);
});
