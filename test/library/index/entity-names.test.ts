import { expect, it } from "vitest";
import { foldHan } from "../../../src/core/query/fold-han.ts";
import { splitTerms } from "../../../src/core/query/terms.ts";
import { buildIndex } from "../../../src/library/index/build-index.ts";
import { segmentsHere } from "../../../src/library/index/make-segment.ts";
import { parseNames } from "../../../src/library/index/names-file.ts";
import { readBytes } from "../../../src/builder/store/file-cache.ts";
import { madeUpEntities, madeUpLibrary } from "./named-library.ts";
import { listed, open, openParts } from "./sample-library.ts";

const everyone = madeUpEntities(300);
// Some are called as no text writes them.
const entities = everyone.map((entity, i) => (i % 9 === 4 ? { ...entity, name: `The ${entity.name} of Old` } : entity));
const library = { ...madeUpLibrary(400, everyone, 5), entities };
const built = await buildIndex(listed(library), { maker: segmentsHere, reach: 3000 });
const foldedTerms = (name: string) => splitTerms(name).map(({ text }) => foldHan(text));

/** Each entity by all that it is called: its name, and what stands in the texts. */
const names = new Map<string, Set<string>>();
for (const { text, mentions } of library.articles)
  for (const { entity, start, end } of mentions)
    names.set(entity, (names.get(entity) ?? new Set()).add(text.slice(start, end)));
for (const { id, name } of entities) names.get(id)?.add(name);

const typed = [
  "a",
  "an",
  "anna",
  "anna n",
  "name 3",
  "31 name",
  "zoe",
  "élan",
  "北",
  "北京 name",
  "the",
  "of old",
  "old kar",
];

it.each(typed)("finds for %j whom a look at every name finds", async (value) => {
  const asked = foldedTerms(value);
  const fits = (name: string) => {
    const terms = foldedTerms(name);
    return asked.every((term, at) =>
      at === asked.length - 1 ? terms.some((each) => each.startsWith(term)) : terms.includes(term),
    );
  };
  const expected = [...names].filter(([, called]) => [...called].some(fits)).map(([id]) => id);
  expect(expected.length).toBeGreaterThan(0);
  for (const index of [openParts(built).index, await open(built)]) {
    const { total, rows } = await index.entities({ type: null, order: "name", name: value, offset: 0, limit: 999 });
    expect(rows.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
    expect(total).toBe(expected.length);
  }
});

it("keeps beside the segments only names that no text has", () => {
  const file = built.files.find(({ name }) => name === built.manifest.unwritten);
  const rows = parseNames(new TextDecoder().decode(readBytes(file?.bytes ?? new Uint8Array())));
  const wanted = entities.filter(({ id, name }) => names.has(id) && name.endsWith("of Old"));
  expect(rows.map(([id]) => id).toSorted()).toEqual(expect.arrayContaining(wanted.map(({ id }) => id).toSorted()));
  for (const [id, name] of rows) expect([...names.get(id)!].filter((each) => each !== name)).not.toContain(name);
});
