import type { NoteKind } from "../../core/notes/note.ts";

/** How the kinds are called, and the key that gives selected words a kind. */
export const kindWords = {
  important: { label: "Important", key: "1" },
  question: { label: "Question", key: "2" },
  doubt: { label: "Doubt", key: "3" },
  quote: { label: "Quote", key: "4" },
} as const satisfies Record<NoteKind, { label: string; key: string }>;
