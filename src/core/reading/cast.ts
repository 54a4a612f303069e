import { groupBy } from "../catalog/group-by.ts";
import type { RowEntity } from "../catalog/row.ts";
import type { ResolvedMention } from "../entities/entity.ts";
import { mentionTypes, type MentionType } from "../ner/mention.ts";

/** Someone or something that appears in an article, with every place where it does. */
export interface CastMember {
  readonly entity: RowEntity;
  readonly mentions: readonly ResolvedMention[];
}

/** The cast of one type, in order of prominence. */
export interface CastGroup {
  readonly type: MentionType;
  readonly members: readonly CastMember[];
  /** Mentions of all members together. */
  readonly mentions: number;
}

/**
 * List who appears in an article, by type, most mentioned first and, at the same count, first to appear first.
 *
 * All four types come, also those with no member. A mention whose entity is not in `entities` is left out.
 */
export function buildCast(
  mentions: readonly ResolvedMention[],
  entities: ReadonlyMap<string, RowEntity>,
): readonly CastGroup[] {
  const byEntity = groupBy(mentions, ({ entity }) => entity);
  const members: CastMember[] = [];
  for (const [id, mentionsOf] of byEntity) {
    const entity = entities.get(id);
    if (entity !== undefined) members.push({ entity, mentions: mentionsOf });
  }
  // A stable sort keeps the order of first appearance among equals.
  const byCount = members.toSorted((a, b) => b.mentions.length - a.mentions.length);
  return mentionTypes.map((type) => {
    const ofType = byCount.filter(({ entity }) => entity.type === type);
    return { type, members: ofType, mentions: ofType.reduce((sum, member) => sum + member.mentions.length, 0) };
  });
}
