/*
 * The commonest faults of the shipped models on the dev sets of a folder, by kind, with a few places of each: for the model card's list.
 *
 *   npx tsx src/training/dev-faults.ts FOLDER LANGUAGE…
 *
 * A line a kind: how often, its share of all faults, the languages that have most of them, three places (`gold | found`).
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bioOfLabels, spansOfBio } from "../builder/ner-cli/bio.ts";
import { readDocuments } from "../builder/ner-cli/documents.ts";
import { createPolyglot } from "../core/ner/polyglot.ts";
import { fourTypes } from "./four-types.ts";

interface Name {
  readonly from: number;
  readonly to: number;
  readonly type: string;
}

interface Kind {
  count: number;
  readonly languages: Map<string, number>;
  readonly places: string[];
}

const [folder = "", ...languages] = process.argv.slice(2);
const polyglot = createPolyglot((file) =>
  Promise.resolve(new Uint8Array(readFileSync(new URL(`../core/ner/${file}.bin`, import.meta.url)))),
);
const kinds = new Map<string, Kind>();
let all = 0;

const namesOf = (tags: readonly string[]): Name[] =>
  spansOfBio(tags).map((span) => {
    const [from = "", to = "", type = ""] = span.split(":");
    return { from: Number(from), to: Number(to), type };
  });

function note(kind: string, language: string, place: string): void {
  const entry = kinds.get(kind) ?? { count: 0, languages: new Map(), places: [] };
  kinds.set(kind, entry);
  all += 1;
  entry.count += 1;
  entry.languages.set(language, (entry.languages.get(language) ?? 0) + 1);
  if (entry.count % 37 === 1 && entry.places.length < 6) entry.places.push(`${language}: ${place}`);
}

/** What a fault of bounds is: which end, and whether the mark is too long or too short. */
function boundsOf(gold: Name, found: Name): string {
  const start = found.from < gold.from ? "begins too early" : found.from > gold.from ? "begins too late" : "";
  const end = found.to > gold.to ? "ends too late" : found.to < gold.to ? "ends too early" : "";
  return [start, end].filter((word) => word !== "").join(", ");
}

for (const file of readdirSync(folder).toSorted()) {
  const [language = "", set = ""] = file.split(".");
  if (!/\.dev2?\.tsv/.test(file) || !languages.includes(language)) continue;
  for await (const { sentences } of readDocuments(join(folder, file))) {
    const forms = sentences.map((s) =>
      language === "ko" ? s.forms.map((form, i) => (s.isSpaced[i] ? `${form} ` : form)) : s.forms,
    );
    const tagged = await polyglot.tagTokens(forms, language);
    sentences.forEach((sentence, i) => {
      const where = `${language}.${set}`;
      const counts = ({ type }: Name): boolean => type !== "MISC" || fourTypes.has(where);
      const gold = namesOf(sentence.tags).filter(counts);
      const found = namesOf(bioOfLabels(tagged[i]?.labels ?? new Uint8Array())).filter(counts);
      const words = ({ from, to }: Name): string => sentence.forms.slice(from, to).join(" ");
      const left = new Set(found);
      for (const name of gold) {
        const hit =
          found.find((other) => other.from === name.from && other.to === name.to) ??
          found.find((other) => other.from < name.to && name.from < other.to);
        if (hit !== undefined) left.delete(hit);
        const context = sentence.forms.slice(Math.max(0, name.from - 3), name.to + 3).join(" ");
        if (hit === undefined) {
          const at = name.from === 0 ? ", first in its sentence" : name.to - name.from === 1 ? ", one word" : "";
          note(`${name.type} missed${at}`, where, `${words(name)} (${context})`);
          continue;
        }
        const bounds = boundsOf(name, hit);
        if (bounds === "" && name.type === hit.type) continue;
        const kind =
          bounds === ""
            ? `${name.type} taken for ${hit.type}`
            : name.type === hit.type
              ? `${name.type} ${bounds}`
              : `${name.type} taken for ${hit.type}, other bounds`;
        note(kind, where, `${words(name)} | ${words(hit)} (${context})`);
      }
      for (const name of left) {
        const context = sentence.forms.slice(Math.max(0, name.from - 3), name.to + 3).join(" ");
        note(`${name.type} marked where none is`, where, `${words(name)} (${context})`);
      }
    });
  }
}

for (const [kind, { count, languages: by, places }] of [...kinds]
  .toSorted(([, a], [, b]) => b.count - a.count)
  .slice(0, 24)) {
  const most = [...by].toSorted(([, a], [, b]) => b - a).slice(0, 4);
  console.log(
    `${count}\t${((100 * count) / all).toFixed(1)} %\t${kind}\t${most.map(([set, n]) => `${set} ${n}`).join(", ")}`,
  );
  for (const place of places) console.log(`\t\t\t${place}`);
}
