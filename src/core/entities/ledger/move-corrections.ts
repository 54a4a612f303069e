import type { Anchor, Correction, EntryDraft } from "./entry.ts";

/** Says which article a passage of another one stands in now; null where it stays. */
export type FindSuccessor = (anchor: Anchor) => string | null;

/** A correction that follows its article, and the line that takes its place, which has no time yet. */
export interface MovedCorrection {
  readonly correction: Correction;
  readonly draft: Omit<Extract<EntryDraft, { readonly kind: Correction["kind"] }>, "when">;
}

/**
 * Let corrections follow articles that were read anew and have other ids now. Those that reach the whole library go on as they are, unless they
 * name such an article as one that they leave out, or as one of the only ones that they reach. Gives only what changes, in their order.
 */
export function moveCorrections(
  corrections: readonly Correction[],
  moves: ReadonlyMap<string, readonly string[]>,
  findSuccessor: FindSuccessor,
): readonly MovedCorrection[] {
  const move = (anchor: Anchor): Anchor => {
    const article = moves.has(anchor.article) ? findSuccessor(anchor) : null;
    return article === null ? anchor : { ...anchor, article };
  };
  return corrections.flatMap((correction) => {
    const { id: _, v: __, when: ___, ...said } = correction;
    const { where, scope, except, only } = correction;
    const concerns =
      (scope !== "everywhere" && moves.has(where.article)) ||
      (except ?? []).some(({ article }) => moves.has(article)) ||
      (only ?? []).some((article) => moves.has(article));
    if (!concerns) return [];
    const draft = {
      ...said,
      where: move(where),
      ...(said.kind === "respan" && { to: move(said.to) }),
      ...(except !== undefined && { except: except.map(move) }),
      ...(only !== undefined && { only: [...new Set(only.flatMap((article) => moves.get(article) ?? [article]))] }),
    } as MovedCorrection["draft"];
    return JSON.stringify(draft) === JSON.stringify(said) ? [] : [{ correction, draft }];
  });
}
