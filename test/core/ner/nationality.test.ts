import { describe, expect, it } from "vitest";
import { isNationalityName } from "../../../src/core/ner/nationality.ts";

describe("isNationalityName", () => {
  it.each([
    "Israeli",
    "Gazan",
    "Gazans",
    "PALESTINIAN",
    "Arab Israelis",
    "South African",
    "North Koreans",
    "New Zealanders",
    "Sri Lankan",
    "Anglo-Irish",
    "Frenchmen",
    "Qatari",
    "Québécois",
  ])("takes %s for a nationality", (name) => {
    expect(isNationalityName(name)).toBe(true);
  });

  it.each([
    "Israel",
    "Israeli Air Force",
    "Gaza",
    "South",
    "North",
    "World Cup",
    "Hamas",
    "",
    "  ",
    "British Isles",
    "New",
  ])("does not take %s for one", (name) => {
    expect(isNationalityName(name)).toBe(false);
  });
});
