import { useState, type CSSProperties } from "react";
import { exportFormats, type ExportFormat } from "../../core/export/formats.ts";
import { counted, formatCount } from "../../core/text/count.ts";
import { useExport } from "../../data/export.ts";
import { useHead } from "../../data/head.ts";
import { Dialog } from "../../ui/dialog.tsx";
import "./export-panel.css";

/** What each format is for, in few words. */
const uses: Readonly<Record<ExportFormat, string>> = {
  csv: "One line a mention: for spreadsheets and R. An apostrophe before =, +, - or @ keeps spreadsheets from running a text as a formula; take it off to have the text as it stands",
  "entities-csv": "One line for whom or what is named, with all its spellings; apostrophes as above",
  json: "All marks and whom they name, for programs. Offsets count UTF-16 units, as JavaScript, Java and C# do",
  conll: "One token a line, its BIO tag last, -DOCSTART- before each article: for conlleval, spaCy and other taggers",
  "conll-lines": "The same without -DOCSTART-: for doccano, which refuses every line that is not a token and its tag",
  "conll-ids": "Line by line beside CoNLL: token, id of whom it names, tag; and the article’s id before each article",
  "web-annotation":
    "JSON-LD. Positions count code points, as the standard says and Apache Annotator reads; Recogito counts UTF-16 and goes by the quote where emoji stand before it",
  brat: "Texts with .ann files and settings: unpack into brat’s data folder. Offsets count code points",
};

const formats = Object.keys(exportFormats) as readonly ExportFormat[];

/** Export of every mention and entity of the library: one format, progress, a file. */
export function ExportPanel({ onClose }: { readonly onClose: () => void }) {
  const { total } = useHead();
  const [format, setFormat] = useState<ExportFormat>("csv");
  const { state, start, stop } = useExport();
  const isRunning = state.kind === "running";
  return (
    <Dialog title="Export mentions" onClose={onClose}>
      <form
        className="export"
        onSubmit={(event) => {
          event.preventDefault();
          if (isRunning) stop();
          else void start({ format, entity: null });
        }}
      >
        <p>Every mention in {counted(total, "article")}, as a file on this device.</p>
        <fieldset disabled={isRunning}>
          <legend className="visually-hidden">Format</legend>
          {formats.map((choice) => (
            <div key={choice} className="export__format">
              <input
                type="radio"
                name="format"
                id={`export-${choice}`}
                aria-describedby={`export-${choice}-use`}
                checked={format === choice}
                onChange={() => setFormat(choice)}
              />
              <div>
                <label htmlFor={`export-${choice}`}>{exportFormats[choice].name}</label>
                <p className="note" id={`export-${choice}-use`}>
                  {uses[choice]}
                </p>
              </div>
            </div>
          ))}
        </fieldset>
        {isRunning ? (
          <div
            className="meter"
            role="progressbar"
            aria-label="Exported"
            aria-valuemin={0}
            aria-valuemax={state.total}
            aria-valuenow={state.done}
            style={{ "--done": `${(state.done / Math.max(1, state.total)) * 100}%` } as CSSProperties}
          />
        ) : null}
        <div className="button-row">
          <button type="submit" className={isRunning ? "button" : "button button--primary"}>
            {isRunning ? "Stop" : `Export ${counted(total, "article")}`}
          </button>
          <p className="note num" role="status">
            {isRunning ? `${formatCount(state.done)} of ${formatCount(state.total)}` : null}
            {state.kind === "saved" ? `Saved as ${state.file}` : null}
            {state.kind === "failed" ? state.message : null}
          </p>
        </div>
      </form>
    </Dialog>
  );
}
