import { describe, expect, it } from "vitest";
import { isContrary } from "../../../src/core/query/opposites.ts";

describe("isContrary", () => {
  it.each([
    ["unlawful", "lawful"],
    ["lawful", "unlawful"],
    ["possible", "impossible"],
    ["irregular", "regular"],
    ["import", "export"],
    ["decrease", "increase"],
    ["include", "exclude"],
    ["amoral", "moral"],
    ["typical", "atypical"],
    ["olaglig", "laglig"],
    ["незаконныи", "законныи"],
    ["nielegalny", "legalny"],
  ])("keeps %s from %s", (asked, offered) => {
    expect(isContrary(asked, offered)).toBe(true);
  });

  it.each([
    ["goverment", "government"],
    ["lawfull", "lawful"],
    ["bout", "about"],
    ["cross", "across"],
    ["unlawfull", "unlawful"],
    ["important", "importance"],
    ["hospitl", "hospital"],
  ])("lets %s become %s", (asked, offered) => {
    expect(isContrary(asked, offered)).toBe(false);
  });
});
