import { describe, expect, it } from "vitest";
import { parseOwnersWord, wordOn } from "../../../src/core/article/owners-word.ts";

const isEncoding = (name: string) => ["utf-8", "windows-1251"].includes(name);
const isFolder = (path: string) => ["letters", "letters/1890"].includes(path);
const parse = (text: string) => parseOwnersWord(text, isEncoding, isFolder);

const whole = `{
  "name": "The Hallow Courier",
  "description": "Clippings of the harbour town, 1890 to 1911.",
  "folders": {
    "letters": { "dates": "day first", "encoding": "windows-1251", "language": "ru", "source": "Letters" },
    "letters/1890/": { "dates": "month-first" }
  }
}`;

describe("parseOwnersWord", () => {
  it("reads name, description and what is said of folders", () => {
    const { word, issues } = parse(whole);
    expect(issues).toEqual([]);
    expect(word).toMatchObject({
      name: "The Hallow Courier",
      description: "Clippings of the harbour town, 1890 to 1911.",
    });
    expect(word.folders.get("letters")).toEqual({
      isDayFirst: true,
      encoding: "windows-1251",
      language: "ru",
      source: "Letters",
    });
  });

  it("lets the nearest folder speak, of each thing", () => {
    const { word } = parse(whole);
    expect(wordOn(word, "letters/1890/a.txt")).toEqual({
      isDayFirst: false,
      encoding: "windows-1251",
      language: "ru",
      source: "Letters",
    });
    expect(wordOn(word, "a.txt")).toEqual({ isDayFirst: null, encoding: null, language: null, source: null });
  });

  it("takes the empty path and a dot for the whole library", () => {
    for (const path of ["", ".", "./", "/"])
      expect(wordOn(parse(`{"folders":{${JSON.stringify(path)}:{"language":"de"}}}`).word, "a/b.txt").language).toBe(
        "de",
      );
  });

  it.each([
    ['{"nam": "x"}', "library.json says “nam”, which is not used."],
    ['{"name": 7}', "“name” in library.json is not a text of at most 80 characters."],
    ['{"folders": []}', "“folders” in library.json is no object."],
    ['{"folders": {"leters": {}}}', "There is no folder “leters” among the seeds."],
    ['{"folders": {"letters": "ru"}}', "What library.json says of the folder “letters” is no object."],
    [
      '{"folders": {"letters": {"date": "day first"}}}',
      "library.json says “date” of the folder “letters”, which is not used.",
    ],
    ['{"folders": {"letters": {"dates": "d/m/y"}}}', "“dates” of the folder “letters” is “d/m/y”."],
    ['{"folders": {"letters": {"encoding": "latin-9000"}}}', "“latin-9000” is no encoding that can be read."],
    ['{"folders": {"letters": {"language": "Russian language"}}}', "“Russian language” is no language tag."],
    ["[]", "library.json holds no object."],
  ])("says what is wrong with %s", (text, message) => {
    expect(parse(text).issues.map((issue) => issue.message)).toEqual([message]);
  });

  it("says in which line the JSON breaks, and uses none of it", () => {
    const { word, issues } = parse('{\n  "name": "x",\n  "description": "y"\n  "folders": {}\n}');
    expect(issues.map(({ message }) => message)).toEqual([
      "library.json is no JSON: it breaks off or has a sign too many or too few, in line 4.",
    ]);
    expect(word.name).toBeNull();
  });

  it("keeps what is right beside what is wrong", () => {
    expect(parse('{"name": "x", "colour": "red"}').word.name).toBe("x");
  });
});
