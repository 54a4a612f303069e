import type { Passage } from "../../annotation/passage.ts";
import type { MentionType } from "../../ner/mention.ts";

/** A mention or a piece of text, described so that it is found again when the text is edited. */
export interface Anchor extends Passage {
  readonly article: string;
}

/** How far a correction reaches: this one mention, all like it in the article, all like it in the library. */
export type Scope = "here" | "article" | "everywhere";

/** An entity as the reader saw it: by id, and by name and type should the id have changed hands. */
export interface EntityReference {
  readonly id: string;
  readonly name: string;
  readonly type: MentionType;
}

/** What every line of a ledger has. */
interface Line {
  /** Version of the format. */
  readonly v: 1;
  /** Hash of all the rest: two ledgers that hold the same correction hold it under the same id. */
  readonly id: string;
  /** ISO 8601, UTC. Corrections are replayed in this order. */
  readonly when: string;
  readonly why?: string;
}

/** What every correction has. */
interface Corrects extends Line {
  /** The mention (or text) that the reader had before them. */
  readonly where: Anchor;
  readonly scope: Scope;
  /** Mentions within the scope that the reader ticked off: they stay as they are. */
  readonly except?: readonly Anchor[];
  /** Ids of the only articles that it reaches. Absent: those that come later too. */
  readonly only?: readonly string[];
}

/** This is no name. */
export interface NotAName extends Corrects {
  readonly kind: "not-a-name";
}

/** This names something of another type. */
export interface Retype extends Corrects {
  readonly kind: "retype";
  readonly from: MentionType;
  readonly to: MentionType;
}

/** The name begins or ends elsewhere. `to` is the right span; only its words and its distance from `where` matter. */
export interface Respan extends Corrects {
  readonly kind: "respan";
  readonly to: Anchor;
}

/** This text is a name that was not marked; of a known entity, or of whatever its words mean. */
export interface Add extends Corrects {
  readonly kind: "add";
  readonly type: MentionType;
  readonly entity?: EntityReference;
}

/** Whom this names is the same as that other entity. */
export interface SameAs extends Corrects {
  readonly kind: "same-as";
  readonly entity: EntityReference;
  readonly to: EntityReference;
}

/** This does not name whom it is thought to name. */
export interface NotSame extends Corrects {
  readonly kind: "not-same";
  readonly entity: EntityReference;
}

/** The entity is to be shown under this name. Always everywhere. */
export interface Rename extends Corrects {
  readonly kind: "rename";
  readonly entity: EntityReference;
  readonly name: string;
}

/** These words tell of another time than was thought, or of none. */
export interface Retime extends Corrects {
  readonly kind: "retime";
  /** A day, a month or a year, `2023-10-31`, `2023-10`, `2023`; null where it is no time. */
  readonly value: string | null;
}

/** Takes back another line; taken back itself, it is a redo. */
export interface Undo extends Line {
  readonly kind: "undo";
  readonly undoes: string;
}

/** What a reader says about a name, or about a told time. */
export type Correction = NotAName | Retype | Respan | Add | SameAs | NotSame | Rename | Retime;

/** One line of a ledger. */
export type Entry = Correction | Undo;

/** A line before it has its id. */
export type EntryDraft = Correction extends infer C
  ? (C extends Correction ? Omit<C, "id" | "v"> : never) | Omit<Undo, "id" | "v">
  : never;

/** Order in which entries are replayed: by time, then id, so that every copy of a ledger is replayed alike. */
export function compareEntries(a: Entry, b: Entry): number {
  if (a.when !== b.when) return a.when < b.when ? -1 : 1;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  const [textA, textB] = [JSON.stringify(a), JSON.stringify(b)];
  return textA < textB ? -1 : textA > textB ? 1 : 0;
}
