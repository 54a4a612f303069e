import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hashedIds, lowerKey, ngramIds, normaliseForm, shapeOf, stripAccents } from "../../../src/core/ner/features.ts";

/** Written by src/training/export.py --fixture. */
const fixture = JSON.parse(readFileSync(new URL("../../fixtures/ner/activations.json", import.meta.url), "utf8")) as {
  forms: Record<string, { hashed: number[]; ngrams: number[] }>;
};

describe("features", () => {
  it.each(Object.entries(fixture.forms))("of %s are those that training saw", (form, { hashed, ngrams }) => {
    expect(hashedIds(normaliseForm(form))).toEqual(hashed);
    expect(ngramIds(normaliseForm(form))).toEqual(ngrams);
  });
});

describe("normaliseForm", () => {
  it.each([
    ["plain quotes for curly ones", "Qatar’s", "Qatar's"],
    ["a hyphen for a dash", "–", "-"],
    ["composed accents", "Bogota\u0301", "Bogotá"],
    ["long forms by their ends", "Pneumonoultramicroscopicsilicovolcanoconiosis", "Pneumonoultramicconiosis"],
  ])("gives %s", (_what, form, normal) => {
    expect(normaliseForm(form)).toBe(normal);
  });

  it("bounds what a megabyte of one token costs", () => {
    expect(normaliseForm("x".repeat(1_000_000))).toHaveLength(24);
  });
});

describe("lowerKey", () => {
  it("makes every digit 0", () => expect(lowerKey("COVID-19")).toBe("covid-00"));
});

describe("stripAccents", () => {
  it.each([
    ["bogotá", "bogota"],
    ["erdoğan", "erdogan"],
    ["gaza", "gaza"],
  ])("makes %s into %s", (from, to) => expect(stripAccents(from)).toBe(to));
});

describe("shapeOf", () => {
  it.each([
    ["Gaza", "Xxxx"],
    ["BOGOTÁ", "XXX"],
    ["McDonald", "XxXxxx"],
    ["1996-08-22", "ddd-dd-dd"],
    ["x2", "xd"],
    ["加", "加"],
  ])("of %s is %s", (form, shape) => expect(shapeOf(form)).toBe(shape));
});
