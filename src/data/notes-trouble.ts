import type { StoredNotes } from "./notes.ts";

const words: Readonly<Record<NonNullable<StoredNotes["trouble"]>, string>> = {
  newer: "A newer version of Dateline keeps its notes here. Close its other tabs and reload.",
  damaged: "What this browser stored of your notes is damaged.",
  refused: "This browser does not let the page store notes: its storage is full or switched off.",
};

/** Why notes cannot be stored, and what becomes of those made meanwhile. */
export function notesTroubleWords(trouble: NonNullable<StoredNotes["trouble"]>): string {
  return `${words[trouble]} What you note now lasts until this page is closed.`;
}
