import { useMemo, type ComponentProps } from "react";
import { ReaderColumn } from "../features/reader/reader-column.tsx";
import { useCorrectionTools } from "./correction-tools.tsx";
import { useNoteTools } from "./note-tools.tsx";

/** The reader with all that other features put into it. Nothing of it is in the first script. */
export function DeskReader(props: Omit<ComponentProps<typeof ReaderColumn>, "tools">) {
  const notes = useNoteTools();
  const corrections = useCorrectionTools(notes.atSelection);
  const tools = useMemo(
    () => ({
      inCard: corrections.inCard,
      inBar: notes.inBar,
      beside: notes.beside,
      overText: (about: Parameters<typeof notes.overText>[0]) => (
        <>
          {corrections.overText(about)}
          {notes.overText(about)}
        </>
      ),
    }),
    [corrections, notes],
  );
  return <ReaderColumn {...props} tools={tools} />;
}
