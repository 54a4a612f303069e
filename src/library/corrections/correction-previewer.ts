import { anchorLines, type PreviewGroup } from "../../core/entities/ledger/anchor-lines.ts";
import type { Correction, Entry } from "../../core/entities/ledger/entry.ts";
import type { EntityFinder } from "../../core/entities/ledger/apply-correction.ts";
import { makeOverlay } from "../../core/entities/ledger/overlay.ts";
import { planLedger, type LedgerPlan } from "../../core/entities/ledger/plan-ledger.ts";
import { previewCorrection } from "../../core/entities/ledger/preview-correction.ts";
import type { CorrectableLibrary } from "./correctable-library.ts";
import { findCandidates } from "./find-candidates.ts";
import { findLedgerEntities } from "./find-ledger-entities.ts";

/** What a correction would do to some of the articles that it can concern. */
export interface PreviewPart {
  readonly groups: readonly PreviewGroup[];
  readonly mentions: number;
  /** Why it does not fit the article it was made for, or null. */
  readonly lost: string | null;
  /** Articles looked through so far, and how many there are to look through. */
  readonly done: number;
  readonly total: number;
}

/** What is asked of a previewer: to go on after `from` articles, to look through `most` at most in all, and to say after `forMs` how far it is. */
export interface PreviewAsked {
  readonly correction: Correction;
  readonly from: number;
  readonly most: number;
  readonly forMs: number;
}

/** Works out what one more correction would do to a library whose ledger it knows, a part at a time. */
export class CorrectionPreviewer {
  readonly #library: CorrectableLibrary;
  readonly #correction: Correction;
  readonly #plan: LedgerPlan;
  readonly #finder: EntityFinder;
  readonly #places: readonly number[];

  private constructor(
    library: CorrectableLibrary,
    correction: Correction,
    plan: LedgerPlan,
    finder: EntityFinder,
    places: readonly number[],
  ) {
    this.#library = library;
    this.#correction = correction;
    this.#plan = plan;
    this.#finder = finder;
    this.#places = places;
  }

  /** Find what a correction can concern. */
  static async open(
    library: CorrectableLibrary,
    entries: readonly Entry[],
    correction: Correction,
  ): Promise<CorrectionPreviewer> {
    const all = [...entries, correction];
    const { finder } = makeOverlay(all, await findLedgerEntities(library, all));
    const places = await findCandidates(library, correction);
    return new CorrectionPreviewer(library, correction, planLedger(entries), finder, places);
  }

  /** Look through some more. Rejects when it is called off, or a pack cannot be had. */
  async look({ from, most, forMs }: Omit<PreviewAsked, "correction">, signal: AbortSignal): Promise<PreviewPart> {
    const until = performance.now() + forMs;
    const places = this.#places.slice(0, most);
    const groups: PreviewGroup[] = [];
    let [done, mentions, lost] = [from, 0, null as string | null];
    for (; done < places.length && (done === from || performance.now() < until); done += 1) {
      for await (const article of this.#library.readAt(places.slice(done, done + 1), signal)) {
        const preview = previewCorrection([article], this.#plan, this.#correction, this.#finder);
        for (const { lines } of preview.groups) groups.push(anchorLines(article, lines));
        mentions += preview.mentions;
        lost ??= preview.lost;
      }
      await this.#library.breathe();
      signal.throwIfAborted();
    }
    return { groups, mentions, lost, done, total: this.#places.length };
  }
}
