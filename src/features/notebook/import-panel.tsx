import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { dateInShort } from "../../core/date/date-words.ts";
import { counted, cutForDisplay, formatCount } from "../../core/text/count.ts";
import { useHead } from "../../data/head.ts";
import {
  applyImport,
  planNotesImport,
  readForeignNotes,
  saveUnplaced,
  type NotesImportPlan,
  type PlannedNote,
  type UnplacedNote,
} from "../../data/notes-import.ts";

/** Notes listed before they are added; of more, so many are enough to judge by. */
const mostListed = 100;

type Step =
  | { readonly at: "start"; readonly said: string; readonly undo: (() => Promise<void>) | null }
  | { readonly at: "looking"; readonly share: number }
  | { readonly at: "preview"; readonly plan: NotesImportPlan };

const start: Step = { at: "start", said: "", undo: null };

/** Bring notes of other programs in: a file is chosen, its notes are looked for in the library, and shown before they are added. */
export function ImportPanel() {
  const client = useQueryClient();
  const head = useHead();
  const [step, setStep] = useState<Step>(start);
  const looking = useRef<AbortController | null>(null);
  const say = (said: string, undo: (() => Promise<void>) | null = null) => setStep({ at: "start", said, undo });
  const look = async (file: File) => {
    looking.current = new AbortController();
    const { signal } = looking.current;
    setStep({ at: "looking", share: 0 });
    try {
      const foreign = await readForeignNotes(file);
      if (typeof foreign === "string") return say(foreign);
      const onProgress = (share: number) => setStep({ at: "looking", share });
      setStep({ at: "preview", plan: await planNotesImport(client, head, foreign, { signal, onProgress }) });
    } catch (error) {
      if (signal.aborted) setStep(start);
      else say(error instanceof Error ? error.message : String(error));
    }
  };
  const add = async (plan: NotesImportPlan) => {
    const undo = await applyImport(client, plan);
    say(`${counted(plan.found.length, "note")} added.`, undo);
  };
  return (
    <section aria-label="Notes of other programs">
      <h2>Notes of other programs</h2>
      {step.at === "preview" ? (
        <Preview plan={step.plan} onAdd={() => void add(step.plan)} onCancel={() => setStep(start)} />
      ) : step.at === "looking" ? (
        <p className="button-row">
          <span role="status">Looking for the articles: {Math.floor(step.share * 100)} %</span>
          <button type="button" className="button" onClick={() => looking.current?.abort()}>
            Cancel
          </button>
        </p>
      ) : (
        <>
          <p className="note">
            Web Annotations and Hypothesis’s export (JSON), Readwise’s highlights (CSV), a Kindle’s “My Clippings.txt”.
            Each note is laid onto the article that holds its words; you see which before any is added.
          </p>
          <p>
            <label>
              Bring notes in{" "}
              <input
                type="file"
                accept=".json,.jsonld,.csv,.txt,application/json,text/csv,text/plain"
                data-import-notes
                onChange={(event) => {
                  const file = event.target.files?.[0];
                  if (file !== undefined) void look(file);
                }}
              />
            </label>
          </p>
          <p role="status">
            {step.said}{" "}
            {step.undo === null ? null : (
              <button
                type="button"
                className="link"
                onClick={() => void step.undo?.().then(() => say("The notes were taken out again."))}
              >
                Undo
              </button>
            )}
          </p>
        </>
      )}
    </section>
  );
}

interface PreviewProps {
  readonly plan: NotesImportPlan;
  readonly onAdd: () => void;
  readonly onCancel: () => void;
}

function Preview({ plan, onAdd, onCancel }: PreviewProps) {
  const { readAs, found, unplaced, already, withoutQuote } = plan;
  const changed = found.filter(({ how }) => how === "changed");
  const sure = found.filter(({ how }) => how !== "changed");
  return (
    <div data-import-preview>
      <p role="status">
        {readAs}: {counted(found.length, "note")} found {found.length === 1 ? "its" : "their"} place,{" "}
        {formatCount(unplaced.length)} did not.
        {already === 0 ? "" : ` ${counted(already, "note is", "notes are")} here already.`}
        {withoutQuote === 0 ? "" : ` ${counted(withoutQuote, "entry has", "entries have")} no words of a text.`}
      </p>
      <p className="button-row">
        <button type="button" className="button" disabled={found.length === 0} onClick={onAdd}>
          Add {counted(found.length, "note")}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          Add none
        </button>
      </p>
      <NoteList title="Found, though the words differ" notes={changed} />
      <UnplacedList notes={unplaced} onSave={() => saveUnplaced(plan)} />
      <NoteList title="Found" notes={sure} />
    </div>
  );
}

function NoteList({ title, notes }: { readonly title: string; readonly notes: readonly PlannedNote[] }) {
  if (notes.length === 0) return null;
  return (
    <>
      <h3>
        {title} ({formatCount(notes.length)})
      </h3>
      <ul className="import__list">
        {notes.slice(0, mostListed).map(({ id, quote, content, how }) => (
          <li key={id}>
            <span dir="auto">“{cutForDisplay(quote)}”</span>
            {how === "changed" ? (
              <span>
                {" "}
                now <span dir="auto">“{cutForDisplay(content.passage.quote)}”</span>
              </span>
            ) : null}{" "}
            <span className="note" dir="auto">
              {[content.title, content.date === null ? "" : dateInShort(content.date), content.comment]
                .filter((part) => part !== "")
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

interface UnplacedListProps {
  readonly notes: readonly UnplacedNote[];
  readonly onSave: () => void;
}

function UnplacedList({ notes, onSave }: UnplacedListProps) {
  if (notes.length === 0) return null;
  return (
    <>
      <h3>
        No place found ({formatCount(notes.length)}){" "}
        <button type="button" className="link" onClick={onSave}>
          Save as CSV
        </button>
      </h3>
      <ul className="import__list">
        {notes.slice(0, mostListed).map(({ quote, title, reason }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- the list never changes
          <li key={at}>
            <span dir="auto">“{cutForDisplay(quote)}”</span>{" "}
            <span className="note" dir="auto">
              {[title ?? "", reason].filter((part) => part !== "").join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
