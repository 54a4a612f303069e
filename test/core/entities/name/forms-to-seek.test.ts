import { expect, it } from "vitest";
import { formsToSeek } from "../../../../src/core/entities/name/forms-to-seek.ts";

const form = (text: string, mentions: number) => ({ text, mentions });

it("looks for what is written most, at most three ways of it", () => {
  const forms = [form("Sandwich", 184), form("Lady Sandwich", 56), form("Lord Sandwich", 40), form("My Lord", 30)];
  expect(formsToSeek(forms)).toEqual(["Sandwich", "Lady Sandwich", "Lord Sandwich"]);
});

it("leaves out what is seldom, what is in brackets and what no capital marks as a name", () => {
  const forms = [
    form("WHO", 41),
    form("World Health Organization (WHO)", 32),
    form("the agency", 20),
    form("W.H.O", 1),
  ];
  expect(formsToSeek(forms)).toEqual(["WHO"]);
});

it("takes names of scripts without capitals as they are", () => {
  expect(formsToSeek([form("北京", 4), form("غزة", 3)])).toEqual(["北京", "غزة"]);
});
