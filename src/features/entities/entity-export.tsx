import { useEffect } from "react";
import { counted, formatCount } from "../../core/text/count.ts";
import type { EntityFacts } from "../../data/entities.ts";
import { useExport } from "../../data/export.ts";
import { Menu } from "../../ui/menu.tsx";
import { useToast } from "../../ui/toasts.tsx";

/** Export of one entity's mentions, behind one button. */
export function EntityExport({ facts }: { readonly facts: EntityFacts }) {
  const { state, start } = useExport();
  const toast = useToast();
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
            onClick={() => void start({ format, entity: facts })}
          >
            {counted(facts.mentions, "mention")} as {format.toUpperCase()}
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
