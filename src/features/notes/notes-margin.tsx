import { words } from "../../core/reading/words.ts";
import { useEffect, useRef, type RefObject } from "react";
import type { PlacedNotes } from "../../data/notes-anchors.ts";
import { ArticleTags } from "./article-tags.tsx";
import { NoteItem } from "./note-item.tsx";
import type { NoteFocus } from "./note-state.ts";
import { StorageWords } from "./storage-words.tsx";
import type { OpenArticle } from "../../data/open-article.ts";
import "./notes.css";

interface NotesMarginProps {
  readonly open: OpenArticle;
  readonly notes: PlacedNotes;
  readonly container: RefObject<HTMLElement | null>;
  readonly focus: NoteFocus;
}

/** The article's notes, in the order of the text; those whose words are gone come last, and none is left out. */
export function NotesMargin({ open, notes, container, focus }: NotesMarginProps) {
  const list = useRef<HTMLDivElement>(null);
  const { at } = focus;
  const id = at?.id ?? null;
  useEffect(() => {
    if (id !== null) list.current?.querySelector(`#note-${CSS.escape(id)}`)?.scrollIntoView({ block: "nearest" });
  }, [id]);
  const all = [...notes.found, ...notes.orphans];
  return (
    <section className="notes-margin" aria-label={words.notes} ref={list}>
      <StorageWords />
      {all.length === 0 ? null : (
        <>
          <h2>{words.notes}</h2>
          {all.map((placed) => (
            <NoteItem key={placed.note.id} open={open} placed={placed} container={container} focus={focus} />
          ))}
        </>
      )}
      <ArticleTags article={open.row.id} />
    </section>
  );
}
