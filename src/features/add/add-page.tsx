import { words } from "../../core/reading/words.ts";
import { useCallback, useEffect, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { Link } from "../../ui/link.tsx";
import { addChosen, addPasted, useAddState } from "../../data/adding/adding.ts";
import { paths } from "../../paths.ts";
import { AddProgress } from "./add-progress.tsx";
import { AddReport } from "./add-report.tsx";
import { ChooseFiles } from "./choose-files.tsx";
import { KeepFolderInStep } from "./folder-in-step.tsx";
import { MyArticles } from "./my-articles.tsx";
import { PasteText } from "./paste-text.tsx";
import { ReadAnew } from "./read-anew.tsx";
import { SharedThings } from "./shared-things.tsx";
import "./add-page.css";

interface AddPageProps {
  /** The library is empty: say what Dateline does. */
  readonly isWelcome?: boolean;
}

/** `#/add`: files, folders, archives and texts become articles of the reader's own, in this browser. */
export function AddPage({ isWelcome = false }: AddPageProps) {
  const state = useAddState();
  const navigate = useNavigate();
  // What becomes of the files is shown where it stays when the first of them are in.
  const go = useCallback(() => (isWelcome ? void navigate(paths.add) : undefined), [isWelcome, navigate]);
  const { search } = useLocation();
  const isShared = search.includes("shared");
  // Told once: the address is the page's own from then on.
  const [isTold] = useState(isShared);
  const [lost] = useState(() => Number(/&lost=(\d{1,5})\b/.exec(search)?.[1] ?? 0));
  useEffect(() => {
    // A reload has nothing to say of it.
    if (isShared) void navigate(paths.add, { replace: true });
  }, [isShared, navigate]);
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const isInField = event.target instanceof HTMLElement && event.target.closest("input, textarea") !== null;
      if (!isInField && event.clipboardData !== null && addPasted(event.clipboardData)) {
        event.preventDefault();
        go();
      }
    };
    addEventListener("paste", paste);
    return () => removeEventListener("paste", paste);
  }, [go]);
  return (
    <div className="add">
      {isWelcome ? <Welcome /> : <Heading />}
      <SharedThings isTold={isTold} lost={lost} />
      <ChooseFiles
        onChoose={(list) => {
          addChosen(list);
          go();
        }}
      />
      <PasteText onAdded={go} />
      <AddProgress state={state} />
      <AddReport state={state} />
      <KeepFolderInStep />
      <MyArticles isAdding={state.phase === "running" || state.phase === "paused"} />
      <ReadAnew isAdding={state.phase !== "idle" && state.phase !== "done" && state.phase !== "stopped"} />
      <p className="add__more">
        <Link className="link" to={paths.storage}>
          {words.kept}
        </Link>
      </p>
    </div>
  );
}

function Heading() {
  return (
    <>
      <h1>Add your own texts</h1>
      <p className="add__facts">
        Drop files, folders or archives anywhere on this page. Web pages, PDFs, Word files, mail, press exports, feeds,
        chats, notes and plain text are read here, in this browser. Nothing is sent anywhere.
      </p>
    </>
  );
}

/** What Dateline does, in three lines. */
function Welcome() {
  return (
    <>
      <h1>Read your own archive by date and by name</h1>
      <ul className="add__lines">
        <li>Drop a folder of texts here: web pages, PDFs, Word files, mail, press exports, chats, notes.</li>
        <li>Each stands at its date, and every person, organisation and place in it is marked and one step away.</li>
        <li>All of it stays in this browser and can be read without a connection. Nothing is sent anywhere.</li>
      </ul>
    </>
  );
}
