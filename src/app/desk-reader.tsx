import { Fragment, lazy, Suspense, useMemo, type ComponentProps } from "react";
import { ReaderColumn } from "../features/reader/reader-column.tsx";
import type { ReaderTools } from "../features/reader/reader-tools.ts";
import { SettingsButton } from "../features/settings/settings-button.tsx";
import { useCorrectionTools } from "./correction-tools.tsx";
import { useNoteTools } from "./note-tools.tsx";

const ListenButton = lazy(() =>
  import("../features/listen/listen-button.tsx").then(({ ListenButton: component }) => ({ default: component })),
);

/** The reader with all that other features put into it. Nothing of it is in the first script. */
export function DeskReader(props: Omit<ComponentProps<typeof ReaderColumn>, "tools">) {
  const notes = useNoteTools();
  const corrections = useCorrectionTools(notes.atSelection);
  const tools = useMemo((): ReaderTools => {
    const { beside } = notes;
    // On a narrow screen an open article has no masthead.
    const inBar: ReaderTools["inBar"] = (about) => [
      <Fragment key="notes">{notes.inBar(about)}</Fragment>,
      <Suspense key="listen" fallback={null}>
        <ListenButton {...about} />
      </Suspense>,
      <span key="settings" className="only-narrow">
        <SettingsButton />
      </span>,
    ];
    const overText: ReaderTools["overText"] = (about) => [
      <Fragment key="corrections">{corrections.overText(about)}</Fragment>,
      <Fragment key="notes">{notes.overText(about)}</Fragment>,
    ];
    return { inCard: corrections.inCard, inBar, beside, overText };
  }, [corrections, notes]);
  return <ReaderColumn {...props} tools={tools} />;
}
