import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findSentences, findSentenceStarts } from "../../../src/core/text/sentences.ts";
import type { Span } from "../../../src/core/text/span.ts";
import { findTokenEdges, findTokens } from "../../../src/core/text/tokens.ts";

function sentencesOf(text: string): string[] {
  const tokens = findTokens(text);
  return findSentences(text, tokens).map((s) =>
    text.slice((tokens[s.start] as Span).start, (tokens[s.end - 1] as Span).end),
  );
}

describe("findSentences", () => {
  it.each([
    ["at full stops", "Talks failed. Both sides left.", ["Talks failed.", "Both sides left."]],
    ["at question and exclamation marks", "Why now? Nobody knows! Yet.", ["Why now?", "Nobody knows!", "Yet."]],
    [
      "not before brackets that follow what is left unsaid",
      "The agency ... (World Health Organization (WHO)) agreed.",
      ["The agency ... (World Health Organization (WHO)) agreed."],
    ],
    ["after the quote that closes", "“We will go.” He left.", ["“We will go.”", "He left."]],
    ["not inside a quoted clause", "“Why?” asked Ms. Naim in Accra.", ["“Why?” asked Ms. Naim in Accra."]],
    [
      "not after titles and initials",
      "Dr. J. K. Mensah met Gen. Ofori. They spoke.",
      ["Dr. J. K. Mensah met Gen. Ofori.", "They spoke."],
    ],
    [
      "not after an abbreviation that goes on",
      "The U.S. Senate met Apple Inc. officials.",
      ["The U.S. Senate met Apple Inc. officials."],
    ],
    [
      "after an abbreviation before a word that begins sentences",
      "He moved to the U.S. The firm stayed.",
      ["He moved to the U.S.", "The firm stayed."],
    ],
    ["not before a lower-case word", "It cost 3 per cent. of the total", ["It cost 3 per cent. of the total"]],
    ["at blank lines", "DHAKA HEADLINE\n\nthe text begins", ["DHAKA HEADLINE", "the text begins"]],
    ["at a heading's single line break", "Floods in Dhaka\nThousands fled.", ["Floods in Dhaka", "Thousands fled."]],
    [
      "at a heading that is short against its neighbours",
      "Envoys in port\nOn Tuesday the envoy Ilse Bramm and her deputy\nleft for Lima.",
      ["Envoys in port", "On Tuesday the envoy Ilse Bramm and her deputy\nleft for Lima."],
    ],
    [
      "not at a narrow column's line, though capitals stand on both sides",
      "The steamer with Ilse\nBramm and Jonas Tiel reached Cape\nTown.",
      ["The steamer with Ilse\nBramm and Jonas Tiel reached Cape\nTown."],
    ],
    [
      "at every line of a list of names",
      "Ilse Bramm\nJonas Tiel\nClara Houne",
      ["Ilse Bramm", "Jonas Tiel", "Clara Houne"],
    ],
    ["at every item", "Present:\n- Ilse Bramm\n- Jonas Tiel", ["Present:", "- Ilse Bramm", "- Jonas Tiel"]],
    [
      "at every row",
      "Name      Pence\nOster     40\nVell      22",
      ["Name      Pence", "Oster     40", "Vell      22"],
    ],
    [
      "not within verse",
      "The gate is shut,\n  the bell is rung,\nThe boats lie still",
      ["The gate is shut,\n  the bell is rung,\nThe boats lie still"],
    ],
    [
      "not at a wrapped line",
      "Thousands of people in the low-lying districts around the capital had\nDhaka as their refuge.",
      ["Thousands of people in the low-lying districts around the capital had\nDhaka as their refuge."],
    ],
    ["nowhere in nothing", "", []],
  ])("splits %s", (_where, text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it("covers all tokens in order, in sentences of at most 256, for any string", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "B", ".", "?", "”", '"', " ", " ", "\n", "1"), maxLength: 2000 }),
        (text) => {
          const tokens = findTokens(text);
          let next = 0;
          for (const { start, end } of findSentences(text, tokens)) {
            expect(start).toBe(next);
            expect(end - start).toBeGreaterThan(0);
            expect(end - start).toBeLessThanOrEqual(256);
            next = end;
          }
          expect(next).toBe(tokens.length);
          expect(findSentenceStarts(text, findTokenEdges(text))).toEqual(
            findSentences(text, tokens).map(({ start }) => tokens[start]?.start),
          );
        },
      ),
    );
  });

  it("cuts a text without any stop", () => {
    expect(sentencesOf("word ".repeat(1000))).toHaveLength(4);
  });
});
