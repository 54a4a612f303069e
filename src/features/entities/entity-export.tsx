import { useEffect } from "react";
import { rangeInWords } from "../../core/date/range-words.ts";
import { counted, formatCount } from "../../core/text/count.ts";
import type { EntityFacts } from "../../data/entities.ts";
import { useExport } from "../../data/export.ts";
import { Menu } from "../../ui/menu.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { rangeOf, type Period } from "./dossier-query.ts";

/** Export of one entity's mentions, behind one button. */
export function EntityExport({ facts, view }: { readonly facts: EntityFacts; readonly view: Period }) {
  const { state, start } = useExport();
  const toast = useToast();
  const isAll = view.from === null && view.to === null;
  useEffect(() => {
    if (state.kind === "saved") toast({ message: `Saved as ${state.file}` });
    if (state.kind === "failed") toast({ message: state.message });
  }, [state, toast]);
  return (
    <>
      <Menu label={`Export the mentions of ${facts.name}`} icon="download">
        {(["csv", "json"] as const).map((format) => (
          <button
            key={format}
            type="button"
            role="menuitem"
            className="menu__line"
            onClick={() => void start({ format, entity: facts, range: rangeOf(view) })}
          >
            {isAll ? counted(facts.mentions, "mention") : `Mentions, ${rangeInWords(view.from, view.to)},`} as{" "}
            {format.toUpperCase()}
          </button>
        ))}
      </Menu>
      {state.kind === "running" ? (
        <span className="note num" role="status">
          {formatCount(state.done)} of {counted(state.total, "article")}
        </span>
      ) : null}
    </>
  );
}
