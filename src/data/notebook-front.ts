import { queryOptions, useQuery } from "@tanstack/react-query";
import { makeFront, readFront, type NotebookFront } from "../core/notes/notebook-front.ts";
import type { Note } from "../core/notes/note.ts";
import { frontStore } from "../platform/front-store.ts";
import { whenIdle } from "../platform/idle.ts";
import { lastBackup } from "./last-backup.ts";
import { notesQuery } from "./notes.ts";

const frontQuery = queryOptions({
  queryKey: ["notebook-front"],
  queryFn: async (): Promise<NotebookFront | null> => readFront(await frontStore.read()),
  structuralSharing: false,
  // It is of the visit before, and of use until the notes are read.
  gcTime: 0,
});

/** Whether the notes are still being read, and what can be shown of them until then: null where nothing can. */
export function useNotebookFront(): { readonly isPending: boolean; readonly front: NotebookFront | null } {
  // Asked for by whoever is drawn last, so that the small thing is on its way before the large one.
  const isPending = useQuery({ ...notesQuery, enabled: false }).data === undefined;
  const { data } = useQuery({ ...frontQuery, enabled: isPending });
  return { isPending, front: isPending ? (data ?? null) : null };
}

let calledOff = () => undefined as void;

/** Keep what the next visit shows first of these notes, deleted ones included, once the page has time. */
export function keepFront(notes: ReadonlyMap<string, Note>): void {
  calledOff();
  calledOff = whenIdle(() => void frontStore.save(makeFront(notes.values(), lastBackup())));
}
