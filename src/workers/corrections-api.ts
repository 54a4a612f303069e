import type { Entity } from "../core/entities/entity.ts";
import type { Correction, Entry, Retime } from "../core/entities/ledger/entry.ts";
import type { PreviewAsked, PreviewPart } from "../library/corrections/correction-previewer.ts";
import type { RetimePreview } from "../library/corrections/correct-told-times.ts";
import type { LibraryPatch } from "../library/corrections/library-corrector.ts";
import type { CatalogPart } from "../library/formats/head.ts";

/** Which library and which ledger a question is about: each is told once, and named from then on. */
export interface CorrectionsOf {
  readonly library: string;
  readonly ledger: number;
  /** The day that is read as of, or null. */
  readonly asOf: string | null;
}

/** Where the texts of a library lie. */
export interface ToldLibrary {
  readonly id: string;
  /** The address of the page. */
  readonly base: string;
  readonly catalogs: readonly CatalogPart[];
  /** Corrections of told times that it was built with. */
  readonly retimes: readonly Retime[];
  /** The name of the database of own articles. */
  readonly store: string;
}

/** A ledger: the first `kept` entries of the one told as `after`, and these. */
export interface ToldLedger {
  readonly number: number;
  readonly after: number | null;
  readonly kept: number;
  readonly entries: readonly Entry[];
}

/** The library or the ledger that a question names was not told to this worker, or so many others since: it is to be told again. */
export class NotTold extends Error {
  override readonly name = "NotTold";
}

/** What the library's worker does with corrections. */
export interface CorrectionsApi {
  takeLibrary(told: ToldLibrary): Promise<void>;
  takeLedger(told: ToldLedger): Promise<void>;
  /** Bring the index in line with a ledger. Answers what the page lays over rows and names. */
  correctLibrary(of: CorrectionsOf): Promise<LibraryPatch>;
  /** Find the entities that a ledger speaks of, as the library knows them. */
  findLedgerEntities(of: CorrectionsOf): Promise<readonly Entity[]>;
  /** Find the articles that one more correction can concern, by place. */
  findCandidates(of: CorrectionsOf, correction: Correction): Promise<readonly number[]>;
  /** Work out a part of what one more correction would do. */
  previewCorrection(of: CorrectionsOf, asked: PreviewAsked): Promise<PreviewPart>;
  /** Bring the index's told times in line with a ledger, and with what the library was built with. */
  correctTold(of: CorrectionsOf): Promise<void>;
  /** Work out what one more correction of told times would do. */
  previewRetime(of: CorrectionsOf, retime: Retime): Promise<RetimePreview>;
  /** Find the corrections that no longer fit, by id, with the reason in words for the reader. */
  findStaleCorrections(of: CorrectionsOf): Promise<ReadonlyMap<string, string>>;
}
