import type { RowEntity } from "../../core/catalog/row.ts";
import type { ResolvedMention } from "../../core/entities/entity.ts";
import { correctShownMentions } from "../../core/entities/ledger/correct-article.ts";
import type { Correction } from "../../core/entities/ledger/entry.ts";
import type { Overlay } from "../../core/entities/ledger/overlay.ts";
import { TypeCounts } from "../../core/entities/ledger/type-counts.ts";
import { maxEntities, rankMentioned } from "../catalog/build-row.ts";
import type { Corrections } from "../index/index-input.ts";
import type { CorrectableLibrary } from "./correctable-library.ts";
import { makeCandidateFinder } from "./find-candidates.ts";

/** What a page lays over the rows and names that it has of a library. */
export interface LibraryPatch {
  /** Who is most mentioned in articles that were corrected, as list rows name them, by article id. */
  readonly rows: ReadonlyMap<string, readonly RowEntity[]>;
  /** Entities that have another name or type now, by id. */
  readonly entities: ReadonlyMap<string, RowEntity>;
  /** Whether the index answers otherwise now. */
  readonly isNew: boolean;
}

/**
 * Brings the index in line with a ledger, so that lists, counts and dossiers tell of the corrected names.
 *
 * The candidates of each correction are found once, when it is first met: by the index as it is then, which knows of all
 * corrections before it. So an article that any of them can have changed is among them, whatever is undone and redone later.
 */
export class LibraryCorrector {
  readonly #library: CorrectableLibrary;
  readonly #setCorrections: (corrections: Corrections) => Promise<void>;
  readonly #places = new Map<string, readonly number[]>();
  #last: Promise<unknown> = Promise.resolve();
  #hasCorrected: boolean;

  /** `hasCorrected` tells whether the index knows of corrections already. */
  constructor(
    library: CorrectableLibrary,
    setCorrections: (corrections: Corrections) => Promise<void>,
    hasCorrected = false,
  ) {
    this.#library = library;
    this.#setCorrections = setCorrections;
    this.#hasCorrected = hasCorrected;
  }

  /** Whether the index knows of corrections now. */
  get hasCorrected(): boolean {
    return this.#hasCorrected;
  }

  /** Bring the index in line with the corrections of an overlay; calls wait for one another. Rejects when it is aborted, or index or packs cannot be had. */
  correct(overlay: Overlay, signal: AbortSignal): Promise<LibraryPatch> {
    const next = this.#last.catch(() => undefined).then(() => this.#correct(overlay, signal));
    this.#last = next;
    return next;
  }

  async #correct(overlay: Overlay, signal: AbortSignal): Promise<LibraryPatch> {
    signal.throwIfAborted();
    const { corrections } = overlay.plan;
    if (corrections.length === 0 && !this.#hasCorrected) return { rows: new Map(), entities: new Map(), isNew: false };
    const places = await this.#placesOf(corrections, signal);
    const { articles, rows, types } = await this.#collect(places, overlay, signal);
    const entities = await this.#entitiesAfter(overlay.known, types);
    signal.throwIfAborted();
    await this.#setCorrections({ articles, entities: [...entities.values()] });
    this.#hasCorrected = corrections.length > 0;
    return { rows, entities, isNew: true };
  }

  async #placesOf(corrections: readonly Correction[], signal: AbortSignal): Promise<readonly number[]> {
    const isNew = corrections.filter(({ id }) => !this.#places.has(id));
    // Several at once come from a file or an earlier visit, and may be replayed before those that the index knows of.
    if (isNew.length > 1 && this.#hasCorrected) await this.#setCorrections({ articles: [], entities: [] });
    const find = makeCandidateFinder(this.#library);
    for (const correction of isNew) {
      this.#places.set(correction.id, await find(correction));
      await this.#library.breathe();
      signal.throwIfAborted();
    }
    // Many have one list between them.
    const lists = new Set(corrections.map(({ id }) => this.#places.get(id) ?? []));
    return [...new Set([...lists].flat())].toSorted((a, b) => a - b);
  }

  async #collect(places: readonly number[], { plan, finder, known }: Overlay, signal: AbortSignal) {
    const rows = new Map<string, readonly RowEntity[]>();
    const articles: Corrections["articles"][number][] = [];
    const types = new TypeCounts();
    for await (const { id, text, mentions, entities } of this.#library.readAt(places, signal)) {
      const corrected = correctShownMentions({ id, text }, mentions, plan, finder);
      if (corrected.effects.some(({ changes }) => changes.length > 0)) {
        articles.push({ id, text, mentions: corrected.mentions });
        rows.set(
          id,
          findMain(corrected.mentions, (entity) => entities.get(entity) ?? known.get(entity)),
        );
        types.add(corrected.mentions, corrected.effects);
      }
      await this.#library.breathe();
      signal.throwIfAborted();
    }
    return { articles, rows, types };
  }

  /** Entities that the ledger made or named, and those whose type is another now. */
  async #entitiesAfter(named: ReadonlyMap<string, RowEntity>, types: TypeCounts) {
    const entities = new Map(named);
    for (const id of types.touched) {
      const facts = await this.#library.entity(id, "year");
      const entity = entities.get(id) ?? (facts === null ? undefined : { id, name: facts.name, type: facts.type });
      if (entity !== undefined)
        entities.set(id, { ...entity, type: types.typeOf(id, entity.type, facts?.mentions ?? 0) });
    }
    return entities;
  }
}

/** The most mentioned in an article that are known, as a build lists them in a row. */
function findMain(
  mentions: readonly ResolvedMention[],
  find: (id: string) => RowEntity | undefined,
): readonly RowEntity[] {
  return rankMentioned(mentions)
    .flatMap((id) => find(id) ?? [])
    .slice(0, maxEntities);
}
