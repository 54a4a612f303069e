import type { NoteKind } from "../../core/notes/note.ts";
import { keys } from "../../core/reading/keys.ts";

/** How the kinds are called, and the key that gives selected words a kind. */
export const noteKindWords = {
  important: { label: "Important", key: keys.important },
  question: { label: "Question", key: keys.question },
  doubt: { label: "Doubt", key: keys.doubt },
  quote: { label: "Quote", key: keys.quote },
} as const satisfies Record<NoteKind, { label: string; key: string }>;
