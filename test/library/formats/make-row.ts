import type { Row } from "../../../src/core/catalog/row.ts";

/** A row for tests; name what the test is about, the rest is a plain article of November 2023. */
export function makeRow(given: Partial<Row> = {}): Row {
  const id = given.id ?? "gaza/talks";
  return {
    id,
    date: "2023-11-06",
    time: null,
    title: "Hamas refuses a prisoner exchange",
    isTitleDerived: false,
    snippet: "Despite attempts to negotiate a prisoner exchange between Hamas and Israel…",
    words: 312,
    entities: [{ id: "hamas", name: "Hamas", type: "organisation" }],
    seed: `${id}.txt`,
    nth: 1,
    line: 1,
    pack: "library/packs/2023-11-0123456789.txt",
    mentions: "library/mentions/2023-11-abcdef0123.json",
    from: 0,
    to: 2048,
    ...given,
  };
}
