import { describe, expect, it } from "vitest";
import { findToldFacts } from "../../../src/core/entities/name/told-facts.ts";

/** What is told of the name in square brackets. */
function told(marked: string) {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  return findToldFacts(marked.replace(/[[\]]/gu, ""), { start, end });
}

describe("findToldFacts", () => {
  it.each([
    ["Then [Torvald Hale], 34, said no.", 34],
    ["Then [Torvald Hale], aged 34, said no.", 34],
    ["Then [Torvald Hale] (aged 34) said no.", 34],
    ["Then [Torvald Hale], age 34.", 34],
    ["Then [Torvald Hale], 34 years old, said no.", 34],
    ["Puis [Torvald Hale], 34 ans, dit non.", 34],
    ["The 34-year-old baker [Torvald Hale] said no.", 34],
  ])("reads the age in %s", (marked, age) => {
    expect(told(marked)).toEqual({ age });
  });

  it.each([
    ["Then [Torvald Hale] (1820–1890) said no.", 1820],
    ["Then [Torvald Hale] (born 1820) said no.", 1820],
    ["Then [Torvald Hale], born in 1820, said no.", 1820],
  ])("reads the year of birth in %s", (marked, born) => {
    expect(told(marked)).toEqual({ born });
  });

  it.each([
    ["Mayor [Torvald Hale] said no.", "mayor", null],
    ["The mayor of Ostend, [Torvald Hale], said no.", "mayor", "ostend"],
    ["Then [Torvald Hale], the mayor of Ostend, said no.", "mayor", "ostend"],
    ["Then [Torvald Hale], Bishop of Ely, said no.", "clergy", "ely"],
    ["Sen. [Torvald Hale] said no.", "lawmaker", null],
    ["Then [Judge Torvald Hale] said no.", "judge", null],
  ])("reads the office in %s", (marked, kind, of) => {
    expect(told(marked)).toEqual({ office: { kind, of } });
  });

  it.each([
    "Goals: [Torvald Hale] (34), Brandt (67).",
    "See [Torvald Hale], 34, 35 and 60.",
    "Then [Torvald Hale], 5, cried.",
    "In 1850 [Torvald Hale], 34, said no.",
    "The former mayor [Torvald Hale] said no.",
    "Ex-mayor of Ostend, [Torvald Hale], said no.",
    "Deputy Mayor [Torvald Hale] said no.",
    "He told the mayor that [Torvald Hale] said no.",
    "Then [Torvald Hale], 34.5 per cent, said no.",
    "Then [Torvald Hale] said no. The mayor left.",
  ])("reads nothing in %s", (marked) => {
    expect(told(marked)).toBeNull();
  });
});
