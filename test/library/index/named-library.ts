import { type MentionType, mentionTypes } from "../../../src/core/ner/mention.ts";
import type { IndexArticle, IndexEntity, IndexLibrary } from "../../../src/library/index/index-input.ts";
import { createRandom } from "../../support/random.ts";
import { library } from "./sample-library.ts";

/** Made-up entities: some share a name, some are of a people. */
export function madeUpEntities(count: number): IndexEntity[] {
  return Array.from({ length: count }, (_, i): IndexEntity => {
    const type: MentionType = mentionTypes[i % 4] ?? "other";
    const name =
      i % 11 === 0
        ? "Springfield"
        : `${["Élan", "anna", "Zoë", "Karl", "北京"][i % 5]} Name ${i % 7 === 0 ? i : i * 31}`;
    return { id: `entity-${i}`, name, type, ...(i === 7 && { nationalityOf: "entity-2" }) };
  });
}

/** A library in which a few entities are named all the time and most once or twice. The same arguments give the same one. */
export function madeUpLibrary(articles: number, entities: readonly IndexEntity[], seed: number): IndexLibrary {
  const { below } = createRandom(seed);
  const next = () => below(1_000_000) / 1_000_000;
  const made = Array.from({ length: articles }, (_, i): IndexArticle => {
    const mentions: IndexArticle["mentions"][number][] = [];
    let text = `Article ${i}.`;
    for (let left = Math.floor(next() * 9); left > 0; left -= 1) {
      const { id, name, type } = entities[Math.floor(next() ** 4 * entities.length)]!;
      const form = next() < 0.3 ? (name.split(" ")[0] ?? name) : name;
      const start = text.length + 1;
      text += ` ${form}${next() < 0.4 ? "." : ""}`;
      mentions.push({ start, end: start + form.length, type, score: 1, entity: id });
    }
    const day = new Date(Date.UTC(2001, 0, 1 + Math.floor(next() * 3000))).toISOString().slice(0, 10);
    const date = next() < 0.1 ? null : next() < 0.1 ? day.slice(0, 7) : day;
    const source = next() < 0.5 ? "wafa" : null;
    return { id: `a/${i}`, date, title: `Article ${i}`, text, words: 9, source, mentions };
  });
  return { ...library(made), entities };
}
