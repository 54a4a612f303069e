import type { Note } from "./note.ts";

/** So many changed notes are worth a word. */
const worthAWord = 20;

/** Count the notes that were made, changed or deleted since a moment (null: ever); 0 while they are too few to speak of. */
export function notesToBackUp(notes: Iterable<Note>, since: string | null): number {
  let count = 0;
  for (const { heads } of notes) if (since === null || heads.some(({ when }) => when > since)) count += 1;
  return count < worthAWord ? 0 : count;
}
