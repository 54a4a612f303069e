import { useEffect } from "react";
import { Link } from "../../ui/link.tsx";
import { addChosen, addPasted, useAddState } from "../../data/adding/adding.ts";
import { paths } from "../../paths.ts";
import { AddProgress } from "./add-progress.tsx";
import { AddReport } from "./add-report.tsx";
import { ChooseFiles } from "./choose-files.tsx";
import { MyArticles } from "./my-articles.tsx";
import { PasteText } from "./paste-text.tsx";
import "./add-page.css";

/** `#/add`: files, folders, archives and texts become articles of the reader's own, in this browser. */
export function AddPage() {
  const state = useAddState();
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const isInField = event.target instanceof HTMLElement && event.target.closest("input, textarea") !== null;
      if (!isInField && event.clipboardData !== null && addPasted(event.clipboardData)) event.preventDefault();
    };
    addEventListener("paste", paste);
    return () => removeEventListener("paste", paste);
  }, []);
  return (
    <div className="add">
      <h1>Add your own texts</h1>
      <p className="add__facts">
        Drop files, folders or archives anywhere on this page. Web pages, PDFs, Word files, mail, press exports, feeds,
        chats, notes and plain text are read here, in this browser. Nothing is sent anywhere.
      </p>
      <ChooseFiles onChoose={addChosen} />
      <PasteText />
      <AddProgress state={state} />
      <AddReport state={state} />
      <MyArticles isAdding={state.phase === "running" || state.phase === "paused"} />
      <p className="add__more">
        <Link className="link" to={paths.storage}>
          What this browser keeps
        </Link>
      </p>
    </div>
  );
}
