import { describe, expect, it } from "vitest";
import { chooseVoice, voicesFor } from "../../../src/core/reading/choose-voice.ts";

const voice = (language: string, isDefault = false) => ({
  id: `${language} voice`,
  name: language,
  language,
  isDefault,
});
const voices = [voice("af-ZA", true), voice("en-US"), voice("de-DE"), voice("en-GB"), voice("nb-NO")];
const ids = (language: string, regions?: readonly string[]) => voicesFor(voices, language, regions).map(({ id }) => id);

describe("voices for a language", () => {
  it("are those that speak it, the reader's region first", () => {
    expect(ids("en")).toEqual(["en-US voice", "en-GB voice"]);
    expect(ids("en", ["en-GB"])).toEqual(["en-GB voice", "en-US voice"]);
    expect(ids("no")).toEqual(["nb-NO voice"]);
    expect(ids("he")).toEqual([]);
  });

  it("are never thousands", () => {
    const many = Array.from({ length: 13_362 }, (_, n) => ({ ...voice("en-US"), id: `${n}` }));
    expect(voicesFor(many, "en")).toHaveLength(40);
  });

  it("are chosen by what was chosen before, where it is still there", () => {
    const offered = voicesFor(voices, "en");
    expect(chooseVoice(offered, "en-GB voice")?.id).toBe("en-GB voice");
    expect(chooseVoice(offered, "gone")?.id).toBe("en-US voice");
    expect(chooseVoice([], "en-GB voice")).toBeNull();
  });
});
