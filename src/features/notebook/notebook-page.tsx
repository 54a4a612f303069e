import { keys } from "../../core/reading/keys.ts";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { notesToBackUp } from "../../core/notes/backup-due.ts";
import { noteKinds } from "../../core/notes/note.ts";
import { countTags, filterNotes, groupNotes, notebookOrders } from "../../core/notes/notebook.ts";
import { words } from "../../core/reading/words.ts";
import { counted, formatCount } from "../../core/text/count.ts";
import { keepFront, useNotebookFront } from "../../data/notebook-front.ts";
import { notesTroubleWords } from "../../data/notes-trouble.ts";
import { useNotes } from "../../data/notes.ts";
import { readAuthor, saveAuthor, useFollowedNotes } from "../../data/notes-edit.ts";
import { noteFormats, notebookNotes, saveNotes, type NoteFormat } from "../../data/notes-export.ts";
import { paths } from "../../paths.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Link } from "../../ui/link.tsx";
import { useTypedAddress } from "../../ui/use-typed-address.ts";
import { BackupPanel } from "./backup-panel.tsx";
import { BackupReminder } from "./backup-reminder.tsx";
import { FolderBackupTrouble } from "./folder-backup.tsx";
import { ImportPanel } from "./import-panel.tsx";
import { formatNotebookView, parseNotebookView, type NotebookView } from "./notebook-filter.ts";
import { NotebookList } from "./notebook-list.tsx";
import "./notebook.css";

const orderWords = { date: "Day", article: "Article", entity: "Name", tag: "Tag" } as const;
/** Tags on offer; the others are found by search. */
const mostTags = 30;

/** `#/notes`: all that the reader noted, by day, article, name or tag, with the ways out and in. */
export function NotebookPage() {
  useFollowedNotes();
  const { isPending, front } = useNotebookFront();
  const state = useNotes();
  const { search } = useLocation();
  const navigate = useNavigate();
  const view = useMemo(() => parseNotebookView(search), [search]);
  const all = useMemo(() => notebookNotes(state), [state]);
  const tags = useMemo(() => front?.tags ?? countTags(all), [front, all]);
  const wanted = useDeferredValue(view);
  const found = useMemo(() => filterNotes(all, wanted), [all, wanted]);
  const isWhole = formatNotebookView(wanted) === "";
  const sections = useMemo(
    () => (front !== null && isWhole ? front.sections : groupNotes(found, wanted.by)),
    [front, isWhole, found, wanted.by],
  );
  useEffect(() => {
    if (!isPending) keepFront(state.notes);
  }, [isPending, state.notes]);
  const total = front?.total ?? all.length;
  const show = (changes: Partial<NotebookView>) =>
    void navigate({ pathname: paths.notes, search: formatNotebookView({ ...view, ...changes }) }, { replace: true });
  const { typed, type, onSend } = useTypedAddress(view.q, (q) => {
    onSend(q, paths.notes);
    show({ q });
  });
  return (
    <div className="notebook">
      <header className="notebook__head">
        <h1>
          {total === 0
            ? isPending
              ? words.notes
              : "No notes yet"
            : isPending || found.length === total
              ? counted(total, "note")
              : `${formatCount(found.length)} of ${counted(total, "note")}`}
        </h1>
        <p className="notebook__check">
          <Link className="link" to={paths.check}>
            Check a text
          </Link>
          : its quotations against this library, or its names
        </p>
        {state.trouble === null ? null : (
          <p className="notebook__check" role="alert">
            {notesTroubleWords(state.trouble)} Save your notes as a file first, below.
          </p>
        )}
        <BackupReminder
          countDue={(since) =>
            front === null
              ? notesToBackUp(state.notes.values(), since)
              : front.due.since === since
                ? front.due.count
                : 0
          }
        />
        <FolderBackupTrouble />
        {total === 0 ? null : (
          <div className="notebook__filters">
            <label className="visually-hidden" htmlFor="notebook-search">
              Search notes
            </label>
            <input
              id="notebook-search"
              type="search"
              placeholder="Search notes"
              value={typed}
              onChange={(event) => type(event.target.value)}
            />
            <label>
              By{" "}
              <select value={view.by} onChange={(event) => show({ by: event.target.value as NotebookView["by"] })}>
                {notebookOrders.map((by) => (
                  <option key={by} value={by}>
                    {orderWords[by]}
                  </option>
                ))}
              </select>
            </label>
            <label>
              Kind{" "}
              <select
                value={view.kind ?? ""}
                onChange={(event) => show({ kind: noteKinds.find((kind) => kind === event.target.value) ?? null })}
              >
                <option value="">All</option>
                {noteKinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {kind}
                  </option>
                ))}
              </select>
            </label>
            {tags.length === 0 ? null : (
              <label>
                Tag{" "}
                <select
                  value={view.tag ?? ""}
                  onChange={(event) => show({ tag: event.target.value === "" ? null : event.target.value })}
                >
                  <option value="">All</option>
                  {tags.slice(0, mostTags).map(({ tag, count }) => (
                    <option key={tag} value={tag}>
                      {tag} ({count})
                    </option>
                  ))}
                </select>
              </label>
            )}
          </div>
        )}
        <details className="notebook__out">
          <summary>Save, bring in, back up and restore</summary>
          <AuthorField />
          {found.length === 0 ? null : (
            <section aria-label="Save notes">
              <h2>
                Save {found.length === all.length ? "these notes" : `the ${counted(found.length, "note")} shown`} as a
                file
              </h2>
              <p className="button-row">
                {(Object.entries(noteFormats) as [NoteFormat, string][]).map(([format, label]) => (
                  <button key={format} type="button" className="button" onClick={() => saveNotes(found, format)}>
                    {label}
                  </button>
                ))}
              </p>
            </section>
          )}
          <ImportPanel />
          <BackupPanel />
        </details>
      </header>
      {sections.length > 0 ? (
        <NotebookList sections={sections} view={formatNotebookView(wanted)} />
      ) : isPending ? (
        <p className="notebook__check">Reading your notes…</p>
      ) : all.length === 0 ? (
        <EmptyState title="Your highlights and comments will stand here">
          Select words in an article: the bar over them has Highlight (<kbd>{keys.highlight}</kbd>) and Comment (
          <kbd>{keys.comment}</kbd>).
        </EmptyState>
      ) : (
        <EmptyState
          title="No note fits"
          actions={
            <button type="button" className="button" onClick={() => show({ q: "", kind: null, tag: null })}>
              Show all {formatCount(all.length)}
            </button>
          }
        />
      )}
    </div>
  );
}

/** The name that new notes bear, so that two people's notes on one library can be told apart. */
function AuthorField() {
  const [name, setName] = useState(readAuthor);
  return (
    <p>
      <label>
        Your name, on notes you make from now on{" "}
        <input
          value={name}
          maxLength={100}
          dir="auto"
          autoComplete="name"
          onChange={(event) => {
            setName(event.target.value);
            saveAuthor(event.target.value);
          }}
        />
      </label>
    </p>
  );
}
