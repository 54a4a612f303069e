import type { MentionType } from "../../ner/mention.ts";
import type { ResolvedMention } from "../entity.ts";
import type { Effect } from "./correct-article.ts";

/** Counts of which types the mentions of retyped entities have now. */
export class TypeCounts {
  readonly touched = new Set<string>();
  readonly #counts = new Map<string, Map<MentionType, number>>();

  add(mentions: readonly ResolvedMention[], effects: readonly Effect[]): void {
    for (const { changes } of effects)
      for (const { before, after } of changes)
        if (after?.entity != null && after.type !== before?.type) this.touched.add(after.entity);
    for (const { entity, type } of mentions) {
      const counts = this.#counts.get(entity) ?? new Map<MentionType, number>();
      this.#counts.set(entity, counts.set(type, (counts.get(type) ?? 0) + 1));
    }
  }

  /** The type of most mentions; those in articles that were not corrected have the type that the library gave. */
  typeOf(id: string, before: MentionType, total: number): MentionType {
    const counts = new Map(this.#counts.get(id));
    const counted = [...counts.values()].reduce((sum, count) => sum + count, 0);
    counts.set(before, (counts.get(before) ?? 0) + Math.max(0, total - counted));
    return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? before;
  }
}
