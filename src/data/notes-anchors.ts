import { nextTask } from "../platform/quiet.ts";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { anchorChanged, anchorExact, type Anchor } from "../core/notes/anchor-notes.ts";
import type { Article } from "../core/article/article.ts";
import { useNotesOf, type ShownNote } from "./notes.ts";

/** A note on an article that is open, and where it is in its text. */
export interface PlacedNote extends ShownNote {
  readonly anchor: Anchor;
}

/** The notes of an open article: those that were found, in the order of the text, and those that were not. */
export interface PlacedNotes {
  readonly found: readonly (PlacedNote & { readonly anchor: Extract<Anchor, { state: "found" }> })[];
  readonly orphans: readonly (PlacedNote & { readonly anchor: Extract<Anchor, { state: "orphan" }> })[];
  /** Whether some are still being looked for. */
  readonly isPending: boolean;
}

/** Find an article's notes in its text: those whose words stand there at once, the others as soon as the page has time. */
export function usePlacedNotes(article: Article): PlacedNotes {
  const notes = useNotesOf(article.id);
  const { text } = article;
  const { exact, others } = useMemo(() => {
    const exact: PlacedNote[] = [];
    const others: ShownNote[] = [];
    for (const shown of notes) {
      const anchor = anchorExact(text, shown.content.passage);
      if (anchor === null) others.push(shown);
      else exact.push({ ...shown, anchor });
    }
    return { exact, others };
  }, [notes, text]);
  const { data } = useQuery({ ...changedQuery(article, others), enabled: others.length > 0 });
  return useMemo(() => {
    const placed = [...exact, ...(others.length === 0 ? [] : (data ?? []))];
    const found = placed.filter((note): note is PlacedNotes["found"][number] => note.anchor.state === "found");
    return {
      found: found.toSorted(
        (a, b) => a.anchor.place.start - b.anchor.place.start || b.anchor.place.end - a.anchor.place.end,
      ),
      orphans: placed.filter((note): note is PlacedNotes["orphans"][number] => note.anchor.state === "orphan"),
      isPending: others.length > 0 && data === undefined,
    };
  }, [exact, others, data]);
}

function changedQuery({ id, text }: Article, notes: readonly ShownNote[]) {
  return queryOptions({
    queryKey: ["changed-notes", id, text.length, text.slice(0, 100), notes.map(({ note }) => note.heads[0]?.id)],
    queryFn: async (): Promise<readonly PlacedNote[]> => {
      const placed: PlacedNote[] = [];
      for (const shown of notes) {
        placed.push({ ...shown, anchor: anchorChanged(text, shown.content.passage) });
        // A breath between two: each may take tens of milliseconds in a long text.
        await nextTask();
      }
      return placed;
    },
    structuralSharing: false,
    gcTime: 60_000,
  });
}
