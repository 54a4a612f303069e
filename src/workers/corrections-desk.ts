import type { Entity } from "../core/entities/entity.ts";
import { joinRetimes } from "../core/entities/ledger/correct-told.ts";
import type { Correction, Entry, Retime } from "../core/entities/ledger/entry.ts";
import { makeOverlay, type Overlay } from "../core/entities/ledger/overlay.ts";
import { keepLatest } from "../core/catalog/keep-latest.ts";
import { isOwnFile } from "../core/catalog/own-files.ts";
import type { CorrectableLibrary } from "../library/corrections/correctable-library.ts";
import {
  CorrectionPreviewer,
  type PreviewAsked,
  type PreviewPart,
} from "../library/corrections/correction-previewer.ts";
import { findCandidates } from "../library/corrections/find-candidates.ts";
import { findLedgerEntities } from "../library/corrections/find-ledger-entities.ts";
import { findStaleCorrections } from "../library/corrections/find-stale-corrections.ts";
import type { RetimePreview } from "../library/corrections/correct-told-times.ts";
import { LibraryCorrector, type LibraryPatch } from "../library/corrections/library-corrector.ts";
import { BuiltTexts } from "../library/corrections/read-built-texts.ts";
import type { Corrections } from "../library/index/index-input.ts";
import type { ToldCorrection } from "../library/told/told-correction.ts";
import type { LibraryIndex } from "../library/index/library-index.ts";
import { OwnStore } from "../platform/own/own-store.ts";
import { readOwnFile } from "../platform/own/read-own-file.ts";
import { makeBreather } from "./breather.ts";
import { type CorrectionsOf, NotTold, type ToldLedger, type ToldLibrary } from "./corrections-api.ts";
import { SiteHost } from "./site/site-host.ts";

/** The index that is open. */
export interface OpenedHere {
  /** Ask it, as of the day that is read as of. */
  readonly ask: <Result>(
    question: (index: LibraryIndex) => Result | Promise<Result>,
    asOf: string | null,
  ) => Promise<Result>;
  readonly setCorrections: (corrections: Corrections) => Promise<void>;
  readonly setToldCorrections: (articles: readonly ToldCorrection[]) => Promise<void>;
}

/** Ledgers that are known at a time: a preview that is under way may be of the one before. */
const ledgersKept = 4;
/** Time between two breaths, in milliseconds: what a search may have to wait for. */
const sliceMs = 20;
/** Previews that are worked out at a time: the audit makes the next ones ready. */
const previewsKept = 6;

interface KnownLibrary {
  readonly told: ToldLibrary;
  readonly texts: BuiltTexts;
  readonly corrector: LibraryCorrector;
}

/** Where corrections are worked out, over the index that is open and packs that are fetched here: previews, what no longer fits, and the patch for what the page shows. */
export class CorrectionsDesk {
  readonly #opened: OpenedHere;
  readonly #ledgers = new Map<number, readonly Entry[]>();
  readonly #entitiesOf = new Map<string, Promise<readonly Entity[]>>();
  readonly #overlays = new Map<string, Promise<Overlay>>();
  readonly #previews = new Map<string, Promise<CorrectionPreviewer>>();
  #library: KnownLibrary | null = null;

  constructor(opened: OpenedHere) {
    this.#opened = opened;
  }

  takeLibrary(told: ToldLibrary): void {
    if (this.#library?.told.id === told.id) return;
    const host = new SiteHost(told.base, (url, init) => fetch(url, init));
    const store = new OwnStore(told.store);
    const readFile = (file: string) => (isOwnFile(file) ? fetchOwnFile(store, file) : host.readNamed(file));
    const texts = new BuiltTexts(told.catalogs, readFile);
    const hasCorrected = this.#library?.corrector.hasCorrected;
    const corrector = new LibraryCorrector(this.#correctable(texts, null), this.#opened.setCorrections, hasCorrected);
    this.#library = { told, texts, corrector };
    this.#entitiesOf.clear();
    this.#overlays.clear();
    this.#previews.clear();
  }

  takeLedger({ number, after, kept, entries }: ToldLedger): void {
    const before = after === null ? [] : this.#ledgers.get(after);
    if (before === undefined) throw new NotTold();
    keepLatest(this.#ledgers, number, [...before.slice(0, kept), ...entries], ledgersKept);
  }

  async correctLibrary(of: CorrectionsOf, signal: AbortSignal): Promise<LibraryPatch> {
    return this.#known(of).corrector.correct(await this.#overlay(of), signal);
  }

  /** The page asks for these while the library is corrected by them. */
  async findLedgerEntities(of: CorrectionsOf): Promise<readonly Entity[]> {
    const entries = this.#entries(of);
    const library = this.#correctable(this.#known(of).texts, of.asOf);
    return once(this.#entitiesOf, keyOf(of), ledgersKept, () => findLedgerEntities(library, entries));
  }

  async findCandidates(of: CorrectionsOf, correction: Correction): Promise<readonly number[]> {
    return findCandidates(this.#correctable(this.#known(of).texts, of.asOf), correction);
  }

  async previewCorrection(of: CorrectionsOf, asked: PreviewAsked, signal: AbortSignal): Promise<PreviewPart> {
    const { correction } = asked;
    const library = this.#correctable(this.#known(of).texts, of.asOf);
    const previewer = await once(this.#previews, `${keyOf(of)} ${correction.id}`, previewsKept, () =>
      CorrectionPreviewer.open(library, this.#entries(of), correction),
    );
    return previewer.look(asked, signal);
  }

  async correctTold(of: CorrectionsOf, signal: AbortSignal): Promise<void> {
    const library = this.#known(of);
    const undone = library.told.retimes;
    const retimes = joinRetimes(undone, this.#entries(of));
    const { correctToldTimes } = await loadToldTimes();
    // What the library was built with may be undone: its articles tell otherwise then.
    const corrected =
      retimes === null
        ? []
        : await correctToldTimes(this.#correctable(library.texts, null), { retimes, undone }, signal);
    await this.#opened.setToldCorrections(corrected);
  }

  async previewRetime(of: CorrectionsOf, retime: Retime, signal: AbortSignal): Promise<RetimePreview> {
    const library = this.#known(of);
    const published = library.told.retimes;
    const before = joinRetimes(published, this.#entries(of)) ?? published;
    const { previewRetime } = await loadToldTimes();
    return previewRetime(this.#correctable(library.texts, of.asOf), before, retime, signal);
  }

  async findStaleCorrections(of: CorrectionsOf, signal: AbortSignal): Promise<ReadonlyMap<string, string>> {
    return findStaleCorrections(this.#correctable(this.#known(of).texts, of.asOf), await this.#overlay(of), signal);
  }

  #known(of: CorrectionsOf): KnownLibrary {
    if (this.#library?.told.id !== of.library) throw new NotTold();
    return this.#library;
  }

  #entries({ ledger }: CorrectionsOf): readonly Entry[] {
    const entries = this.#ledgers.get(ledger);
    if (entries === undefined) throw new NotTold();
    return entries;
  }

  #overlay(of: CorrectionsOf): Promise<Overlay> {
    const entries = this.#entries(of);
    return once(this.#overlays, keyOf(of), ledgersKept, async () =>
      makeOverlay(entries, await this.findLedgerEntities(of)),
    );
  }

  #correctable(texts: BuiltTexts, asOf: string | null): CorrectableLibrary {
    return {
      search: (request) => this.#opened.ask((index) => index.search(request), asOf),
      entity: (id, bucket) => this.#opened.ask((index) => index.entity(id, bucket), asOf),
      entities: (query) => this.#opened.ask((index) => index.entities(query), asOf),
      findPlaces: (ids) => this.#opened.ask((index) => index.findPlaces(ids), null),
      readAt: (places, signal) => texts.readAt(places, signal),
      breathe: makeBreather(sliceMs),
    };
  }
}

/** Rules of seven languages, which corrections of names do without. */
const loadToldTimes = () => import("../library/corrections/correct-told-times.ts");

/** What the reader added lies in the browser. */
async function fetchOwnFile(store: OwnStore, file: string): Promise<Uint8Array> {
  const bytes = await readOwnFile(store, file);
  if (bytes !== null) return bytes;
  throw new Error(
    "An article of yours is not in the browser’s storage any more: it was emptied, or damaged. Add its file again.",
  );
}

function keyOf({ library, asOf, ledger }: CorrectionsOf): string {
  return `${library} ${asOf} ${ledger}`;
}

/** What was worked out under a key, or is now. The last ones are kept; what failed is worked out anew for whoever asks again. */
function once<Value>(
  made: Map<string, Promise<Value>>,
  key: string,
  most: number,
  make: () => Promise<Value>,
): Promise<Value> {
  const making = made.get(key) ?? make();
  keepLatest(made, key, making, most);
  making.catch(() => made.delete(key));
  return making;
}
