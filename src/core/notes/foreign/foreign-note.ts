import type { ForeignQuote } from "../../annotation/place-quote.ts";
import type { NoteKind } from "../note.ts";

/** A note as another program has it, before it is known which article it is on. */
export interface ForeignNote extends ForeignQuote {
  /** What its program calls it, so that it comes once; null where it has no name. */
  readonly id: string | null;
  readonly comment: string;
  readonly tags: readonly string[];
  /** Null where the program knows no such kinds. */
  readonly kind: NoteKind | null;
  readonly author: string;
  /** As ISO 8601 with milliseconds, UTC; null where it does not say. */
  readonly created: string | null;
  /** Address and title of what it is on; null where it does not say. */
  readonly url: string | null;
  readonly title: string | null;
}

/** All that a file of another program holds. */
export interface ForeignNotes {
  /** Whose file it is, in words: "Readwise". */
  readonly readAs: string;
  readonly notes: readonly ForeignNote[];
  /** Notes without words of a text: on a page as a whole, answers to others, bookmarks. */
  readonly withoutQuote: number;
}

/** Longer is no note. */
const most = { quote: 20_000, comment: 100_000, name: 200, text: 2000 } as const;

/** A note with nothing but its words. Everything is cut to lengths that a note can have. */
export function makeForeignNote(
  quote: string,
  rest: Partial<Omit<ForeignNote, "quote" | "created">> & { readonly created?: unknown } = {},
): ForeignNote {
  const { prefix = "", suffix = "", position = null, id = null, comment = "", tags = [], kind = null } = rest;
  return {
    quote: quote.trim().slice(0, most.quote),
    prefix: prefix.slice(-100),
    suffix: suffix.slice(0, 100),
    position,
    id: id === null ? null : id.slice(0, most.name),
    comment: comment.trim().slice(0, most.comment),
    tags: tags.slice(0, 100).map((tag) => tag.slice(0, most.name)),
    kind,
    author: (rest.author ?? "").trim().slice(0, most.name),
    created: momentOf(rest.created),
    url: rest.url?.slice(0, most.text) ?? null,
    title: rest.title?.trim().slice(0, most.text) || null,
  };
}

/** A moment that ISO 8601 writes, as all notes have it. A time without a zone is taken for UTC. Null for anything else. */
export function momentOf(written: unknown): string | null {
  if (typeof written !== "string") return null;
  const [, day, time = "00:00:00", fraction = "", zone = "Z"] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(\.\d+)? ?(Z|[+-]\d\d:?\d\d)?)?$/u.exec(written.trim()) ?? [];
  if (day === undefined) return null;
  const full = time.length === 5 ? `${time}:00` : time;
  const moment = new Date(`${day}T${full}${fraction.slice(0, 4)}${zone.replace(/^([+-]\d\d)(\d\d)$/u, "$1:$2")}`);
  // A day that is none rolls over into the next month.
  const noon = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(moment.getTime()) || Number.isNaN(noon.getTime()) || !noon.toISOString().startsWith(day))
    return null;
  const year = moment.getUTCFullYear();
  return year < 1000 || year > 9999 ? null : moment.toISOString();
}
