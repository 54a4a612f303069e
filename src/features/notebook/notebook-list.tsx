import { words } from "../../core/reading/words.ts";
import { memo, useLayoutEffect, useMemo, useRef } from "react";
import { conflictOf } from "../../core/notes/note.ts";
import type { NotebookNote, NotebookSection } from "../../core/notes/notebook.ts";
import { dateInShort } from "../../core/date/date-words.ts";
import { counted, cutForDisplay } from "../../core/text/count.ts";
import { paths } from "../../paths.ts";
import { Link } from "../../ui/link.tsx";
import { layoutSections, rowsBefore, scrollTopToShow, slicesWithin, stopWithin } from "../../ui/section-window.ts";
import { useRootFontSize } from "../../ui/use-root-font-size.ts";
import { useRowFocus } from "../../ui/use-row-focus.ts";
import { scrollStep, useScrollWindow } from "../../ui/use-scroll-window.ts";

/** Heights in rem, as in notebook.css: rows are all alike, so that ten thousand cost what a screen of them costs. */
const rowRem = 6.5;
const headRem = 2.75;

interface NotebookListProps {
  readonly sections: readonly NotebookSection[];
  /** Names the order and the filter: another view begins at its top, the same one stays where it was scrolled to. */
  readonly view: string;
}

/** The notes in their sections, one stop of Tab; only those in sight are drawn. */
export function NotebookList({ sections, view: shownView }: NotebookListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const view = useScrollWindow(scroller);
  const rem = useRootFontSize();
  const layout = useMemo(
    () =>
      layoutSections(
        sections.map(({ count }) => count),
        { head: headRem * rem, row: rowRem * rem },
      ),
    [sections, rem],
  );
  useLayoutEffect(() => {
    scroller.current?.scrollTo(0, 0);
  }, [shownView]);
  const slices = slicesWithin(layout, view.top - scrollStep, view.top + view.height + 2 * scrollStep);
  const total = rowsBefore(layout, sections.length - 1) + (sections.at(-1)?.count ?? 0);
  const focus = useRowFocus(scroller, {
    total,
    current: -1,
    scrollToRow(index) {
      const element = scroller.current;
      if (element === null) return;
      element.scrollTop = scrollTopToShow(layout, index, { top: element.scrollTop, height: element.clientHeight });
    },
  });
  const stop = stopWithin(layout, slices, focus.stop);
  return (
    <div className="notebook__scroll" ref={scroller} tabIndex={-1} role="region" aria-label={words.notes}>
      <div
        className="notebook__content"
        style={{ height: layout.height }}
        role="presentation"
        onFocus={focus.onFocus}
        onKeyDown={focus.onKeyDown}
      >
        {slices.map(({ section, from, to }) => {
          const shown = sections[section];
          if (shown === undefined) return null;
          const first = rowsBefore(layout, section) + from;
          const height = layout.metrics.head + shown.count * layout.metrics.row;
          return (
            <section
              key={shown.key}
              className="notebook__section"
              style={{ top: layout.tops[section] ?? 0, height }}
              aria-label={shown.label}
            >
              <h2>
                <span dir="auto">{shown.label}</span>
                <span className="num">{counted(shown.count, "note")}</span>
              </h2>
              <ol style={{ paddingTop: from * layout.metrics.row }}>
                {shown.notes.slice(from, to).map(({ note, content }, at) => (
                  <NoteRow
                    key={note.id}
                    note={note}
                    content={content}
                    index={first + at}
                    total={total}
                    isStop={first + at === stop}
                  />
                ))}
              </ol>
            </section>
          );
        })}
      </div>
    </div>
  );
}

interface NoteRowProps extends NotebookNote {
  /** Number of the row, counted from 0 over all sections, and how many there are: for screen readers, which see only a window of them. */
  readonly index: number;
  readonly total: number;
  /** Whether Tab stops here: one row of the list does, arrow keys lead to the others. */
  readonly isStop: boolean;
}

const NoteRow = memo(function NoteRow({ note, content, index, total, isStop }: NoteRowProps) {
  const { article, title, date, passage, comment, kind, tags, author } = content;
  return (
    <li aria-posinset={index + 1} aria-setsize={total}>
      <Link
        className="notebook__row"
        data-note-row={note.id}
        to={{ pathname: paths.article(article), search: `?note=${note.id}` }}
        tabIndex={isStop ? 0 : -1}
      >
        <span className="notebook__quote" dir="auto">
          <span className="notebook__kind" data-kind={kind}>
            <span className="visually-hidden">{kind}: </span>
          </span>
          {cutForDisplay(passage.quote)}
        </span>
        <span className="notebook__comment" dir="auto">
          {comment}
        </span>
        <span className="notebook__where" dir="auto">
          {[
            conflictOf(note).length > 0 ? "Changed in two places" : "",
            title,
            date === null ? "" : dateInShort(date),
            author,
            ...tags.map((tag) => `#${tag}`),
          ]
            .filter((part) => part !== "")
            .join(" · ")}
        </span>
      </Link>
    </li>
  );
});
