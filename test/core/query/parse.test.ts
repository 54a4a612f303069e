import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery } from "../../../src/core/query/parse.ts";
import { printQuery } from "../../../src/core/query/print.ts";
import type { QueryNode } from "../../../src/core/query/syntax.ts";

/** A tree as one short line, to compare at a glance. */
function sketch(node: QueryNode | null): string {
  if (node === null) return "nothing";
  switch (node.kind) {
    case "text":
      return `${node.inTitle ? "title " : ""}${node.keepsCapitals ? "=" : ""}${node.isQuoted ? `'${node.text}'` : node.text}${node.isPrefix ? "…" : ""}`;
    case "near":
      return `near ${node.distance} [${node.items.map(sketch).join(", ")}]`;
    case "entity":
      return `${node.type ?? "any"} <${node.value}>${node.isPrefix ? "…" : ""}`;
    case "source":
      return `source <${node.value}>`;
    case "period":
      return `${node.relation} ${node.from}/${node.to}`;
    case "told":
      return `told ${node.from}/${node.to}`;
    case "undated":
      return "undated";
    case "noted":
      return `${node.by} <${node.value}>${node.isPrefix ? "…" : ""}`;
    case "not":
      return `not ${sketch(node.item)}`;
    default:
      return `${node.kind} [${node.items.map(sketch).join(", ")}]`;
  }
}

const withoutSpans = (value: unknown) =>
  JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === "span" ? undefined : inner))) as unknown;

describe("parseQuery", () => {
  it.each([
    ["", "nothing"],
    ["gaza ceasefire", "all [gaza, ceasefire]"],
    ['"white house" press', "all ['white house', press]"],
    ["“white  house”", "'white house'"],
    ["«Maison Blanche»", "'Maison Blanche'"],
    ["gaza -israel", "all [gaza, not israel]"],
    ['-"white house"', "not 'white house'"],
    ["al-Shifa", "al-Shifa"],
    ["hostage OR captive release", "all [any [hostage, captive], release]"],
    ["(gaza ceasefire) OR truce", "any [all [gaza, ceasefire], truce]"],
    ["-(a OR b)", "not any [a, b]"],
    ["hospital near fuel", "near 10 [hospital, fuel]"],
    ['hospital NEAR/5 "diesel fuel"', "near 5 [hospital, 'diesel fuel']"],
    ["near death", "all ['near', death]"],
    ["shif*", "shif…"],
    ["person:haniyeh", "person <haniyeh>"],
    ['org:"World Food Programme"', "organisation <World Food Programme>"],
    ["place:Gaza entity:qatar", "all [place <Gaza>, any <qatar>]"],
    ["before:2023-11", "before 2023-11-01/2023-11-30"],
    ["after:2024 on:2024-02-29", "all [after 2024-01-01/2024-12-31, on 2024-02-29/2024-02-29]"],
    ["on:1819-05-09/1819-05-11 on:185X", "all [on 1819-05-09/1819-05-11, on 1850-01-01/1859-12-31]"],
    ["told:2023-10-07 told:1914", "all [told 2023-10-07/2023-10-07, told 1914-01-01/1914-12-31]"],
    ["gaza -told:1914..1918-11", "all [gaza, not told 1914-01-01/1918-11-30]"],
    ["on:none", "undated"],
    ["gaza -on:None", "all [gaza, not undated]"],
    ["title:truce", "title truce"],
    ["=WHO vaccine", "all [=WHO, vaccine]"],
    ['="US Air Force" -=WHO', "all [='US Air Force', not =WHO]"],
    ["title:=WHO", "title =WHO"],
    ["=WHO near/5 =UNICEF", "near 5 [=WHO, =UNICEF]"],
    ["=OR =McD*", "all [='OR', =McD…]"],
    ["a=b 1 = 2", "all [a=b, 1, 2]"],
    ["source:wafa", "source <wafa>"],
    ["has:note gaza", "all [has <note>, gaza]"],
    ['tag:storm -tag:"to check" note:"who said so"', "all [tag <storm>, not tag <to check>, note <who said so>]"],
    ["tag:sto*", "tag <sto>…"],
    ["gaza AND qatar", "all [gaza, qatar]"],
    ["東京 -京都", "all [東京, not 京都]"],
    ["حماس OR فتح", "any [حماس, فتح]"],
    ["gaza, qatar.", "all [gaza, qatar]"],
    ["http://example.org/a", "http://example.org/a"],
  ])("reads %j as %s", (text, expected) => {
    const query = parseQuery(text);
    expect(sketch(query.tree)).toBe(expected);
    expect(query.messages).toEqual([]);
  });

  it.each([
    [
      'gaza "cease fire',
      "all [gaza, 'cease fire']",
      "The quotation is never closed; it was read to the end.",
      '"cease fire',
    ],
    [
      "before:06/11/2023 gaza",
      "gaza",
      "“06/11/2023” is not a date that can be read here; write 2023-11-06, 2023-11 or 2023.",
      "before:06/11/2023",
    ],
    [
      "on:2023-02-30",
      "nothing",
      "“2023-02-30” is not a date that can be read here; write 2023-11-06, 2023-11 or 2023, or on:none for those without a date.",
      "on:2023-02-30",
    ],
    ["OR gaza", "gaza", "OR needs a word on both sides; this one was left out.", "OR"],
    ["gaza OR", "gaza", "OR needs a word on both sides; this one was left out.", "OR"],
    ["(gaza", "gaza", "This bracket is never closed; it was read to the end.", "("],
    ["gaza) qatar", "all [gaza, qatar]", "This bracket closes nothing and was left out.", ")"],
    ["person: gaza", "gaza", "person: needs a name right behind the colon.", "person:"],
    [
      "gaza =May",
      "all [gaza, May]",
      "= is for words with a capital behind their first letter, as in =WHO; “May” is found however it is written.",
      "=May",
    ],
    ['gaza "…"', "gaza", "“…” holds no letters or digits to search for.", '"…"'],
  ])("reads %j as %s and says so", (text, expected, message, fault) => {
    const query = parseQuery(text);
    expect(sketch(query.tree)).toBe(expected);
    expect(query.messages.map(({ text: said, span }) => [said, text.slice(span.start, span.end)])).toEqual([
      [message, fault],
    ]);
  });

  it.each([
    ["gaza hosp", "all [gaza, hosp…]"],
    ["gaza ho", "all [gaza, ho]"],
    ["gaza hosp ", "all [gaza, hosp]"],
    ['"al shif', "'al shif'…"],
    ["person:hani", "person <hani>…"],
    ["gaza OR", "gaza"],
    ["before:20", "nothing"],
    ["北", "北…"],
    ["the =FAQ", "all [the, =FAQ]"],
    ["the =FAQ*", "all [the, =FAQ…]"],
  ])("takes the end of %j as being typed: %s", (text, expected) => {
    const query = parseQuery(text, { isTyping: true });
    expect(sketch(query.tree)).toBe(expected);
    expect(query.messages).toEqual([]);
  });

  it("searches the first hundred words of a pasted page and says so", () => {
    const query = parseQuery("word ".repeat(5000));
    expect(query.tree?.kind === "all" && query.tree.items.length).toBe(100);
    expect(query.messages.map((message) => message.text)).toEqual(["Only the first 100 words are searched."]);
  });

  it("cuts a quotation of a whole page", () => {
    const query = parseQuery(`"${"word ".repeat(5000)}"`);
    expect(query.tree).toMatchObject({ kind: "text", text: "word ".repeat(50).trim() });
    expect(query.messages.map((message) => message.text)).toEqual([
      "Only the first 50 words of a quotation are searched.",
    ]);
  });

  it.each([
    "-".repeat(200_000),
    "(".repeat(200_000),
    '"'.repeat(200_000),
    "-(".repeat(100_000),
    "a".repeat(1_000_000),
    "OR ".repeat(100_000),
    "near ".repeat(100_000),
  ])("reads a page of one sign without trouble (%#)", (text) => {
    expect(() => printQuery(parseQuery(`${text}x`).tree)).not.toThrow();
  });

  it("keeps what is excluded from what is excluded", () => {
    const twice = { kind: "not", item: { kind: "not", item: { kind: "text", text: "gaza" } } };
    expect(parseQuery("-(-gaza)").tree).toMatchObject(twice);
    expect(parseQuery(printQuery(parseQuery("-(-gaza)").tree)).tree).toMatchObject(twice);
  });

  const piece = fc.constantFrom(
    "gaza",
    "OR",
    "near",
    "NEAR/3",
    "AND",
    "-",
    "(",
    ")",
    '"',
    "“",
    "*",
    ":",
    "person:",
    "before:",
    "2023",
    "title:",
    "東京",
    "’",
    ",",
    " ",
    "OR,",
    "foo:bar",
    "a*b",
    "=",
    "WHO",
    "=WHO",
  );
  const anyQuery = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(piece, { maxLength: 14 }).map((parts) => parts.join("")),
    fc.array(piece, { maxLength: 10 }).map((parts) => parts.join(" ")),
  );

  it("never throws, keeps its spans inside the query, and prints back to the same tree", () => {
    fc.assert(
      fc.property(anyQuery, fc.boolean(), (text, isTyping) => {
        const query = parseQuery(text, { isTyping });
        for (const { span } of query.messages) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
        expect(withoutSpans(parseQuery(printQuery(query.tree)).tree)).toEqual(withoutSpans(query.tree));
      }),
      { numRuns: 3000 },
    );
  });

  it("takes a longer word being typed for a beginning where the library is too large for shorter ones", () => {
    expect(typedInLarge("gaz")).toMatchObject({ kind: "text", isPrefix: false });
    expect(typedInLarge("gaza")).toMatchObject({ kind: "text", isPrefix: true });
    expect(typedInLarge("gaz*")).toMatchObject({ kind: "text", isPrefix: true });
  });
});

function typedInLarge(q: string) {
  return parseQuery(q, { isTyping: true, shortestPrefix: 4 }).tree;
}
