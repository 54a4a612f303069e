import type { Entity } from "../../core/entities/entity.ts";
import type { Entry } from "../../core/entities/ledger/entry.ts";
import { referencesOf } from "../../core/entities/ledger/overlay.ts";
import { readName } from "../../core/entities/name/read-name.ts";
import type { CorrectableLibrary } from "./correctable-library.ts";

/** Of more namesakes none can be the one meant without a doubt. */
const mostNamesakes = 12;

/**
 * Find the library's entities that a ledger speaks of, and those of the same names: what its overlay is checked against, so that an id that
 * now names someone else is not taken for the one of that time.
 */
export async function findLedgerEntities(
  library: Pick<CorrectableLibrary, "entity" | "entities">,
  entries: readonly Entry[],
): Promise<readonly Entity[]> {
  // By id; null where the library has none of it. A ledger speaks of the same few a thousand times.
  const looked = new Map<string, Entity | null>();
  const look = async (id: string) => {
    const before = looked.get(id);
    if (before !== undefined) return before;
    const facts = await library.entity(id, "year");
    const entity = facts === null ? null : { id, name: facts.name, type: facts.type, aliases: facts.aliases };
    looked.set(id, entity);
    return entity;
  };
  const names = new Set(entries.flatMap((entry) => (entry.kind === "add" ? [entry.where.quote] : [])));
  for (const { id, name } of referencesOf(entries)) {
    const entity = await look(id);
    const isNamed =
      entity !== null &&
      [entity.name, ...entity.aliases.map(({ text }) => text)].some(
        (text) => readName(text).key === readName(name).key,
      );
    if (!isNamed) names.add(name);
  }
  for (const name of names) {
    const asked = `${readName(name).text} `;
    const { rows } = await library.entities({
      type: null,
      order: "mentions",
      name: asked,
      offset: 0,
      limit: mostNamesakes,
    });
    for (const { id } of rows) await look(id);
  }
  return [...looked.values()].filter((entity) => entity !== null);
}
