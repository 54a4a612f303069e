import { Fragment } from "react";
import { useNavigate } from "react-router";
import type { Row } from "../../core/catalog/row.ts";
import { setOwnRemoved, takeFileOut, useFilesOf } from "../../data/own-articles.ts";
import { paths } from "../../paths.ts";
import { useToast } from "../../ui/toasts.tsx";
import { KeptFiles } from "./kept-files.tsx";

interface OwnNoteProps {
  readonly row: Row;
  /** The offset of the text that is in sight now. */
  readonly offsetInSight: () => number;
}

/** Of an article that the reader added: which files it came from, and a way to take it, or one of several files, out. */
export function OwnNote({ row, offsetInSight }: OwnNoteProps) {
  const { id, seed } = row;
  const names = useFilesOf(id);
  const navigate = useNavigate();
  const toast = useToast();
  const takeOut = async () => {
    await setOwnRemoved([id], true);
    void navigate(paths.list);
    toast({
      message: "1 article taken out",
      action: { label: "Undo", run: () => void setOwnRemoved([id], false) },
    });
  };
  const takeOneOut = async (name: string) => {
    const undo = await takeFileOut(name);
    toast({ message: `${name} taken out`, action: { label: "Undo", run: () => void undo() } });
  };
  return (
    <p className="note own-note" dir="auto">
      Yours, from{" "}
      {names.length < 2
        ? (names[0] ?? seed)
        : names.map((name, at) => (
            <Fragment key={name}>
              {at === 0 ? "" : " and "}
              {name} (
              <button type="button" className="link" onClick={() => void takeOneOut(name)}>
                take this file out<span className="visually-hidden">: {name}</span>
              </button>
              )
            </Fragment>
          ))}
      .
      <KeptFiles row={row} offsetInSight={offsetInSight} />{" "}
      <button type="button" className="link" onClick={() => void takeOut()}>
        Take it out
      </button>
    </p>
  );
}
