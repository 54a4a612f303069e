import { useMemo, useState } from "react";
import type { RowEntity } from "../../core/catalog/row.ts";
import { typeNames } from "../../core/reading/type-names.ts";
import { counted } from "../../core/text/count.ts";
import { useEntityChoices } from "../../data/entities.ts";
import { Combobox } from "../../ui/combobox.tsx";
import { entityOf } from "./build-draft.ts";
import type { CorrectionIntent } from "./correction-intent.ts";
import "./entity-picker.css";

interface EntityPickerProps {
  readonly intent: CorrectionIntent;
  readonly picked: RowEntity | null;
  readonly onPick: (entity: RowEntity) => void;
}

interface Candidate extends RowEntity {
  /** In the library; null where only this article is known. */
  readonly mentions: number | null;
}

/** As many names as stand under the field without scrolling. */
const listed = 8;

/** Choose whom a mention names. Before anything is typed, those with a word of its name are offered; without the index, this article's. */
export function EntityPicker({ intent, picked, onPick }: EntityPickerProps) {
  const [typed, setTyped] = useState("");
  const named = entityOf(intent);
  const asked = typed.trim() === "" ? lastWord(named?.name ?? "") : typed;
  const { data, error, isPlaceholderData } = useEntityChoices(asked, listed + 1);
  const here = useMemo(() => namedHere(intent, typed), [intent, typed]);
  const found: readonly Candidate[] = data ?? [];
  const candidates = unique(
    [...found, ...here, ...(picked === null ? [] : [{ ...picked, mentions: null }])],
    named?.id ?? "",
    picked?.id ?? null,
  );
  return (
    <div className="picker">
      <Combobox
        label="Whom it names"
        placeholder="Search names"
        typed={typed}
        onType={setTyped}
        isStale={isPlaceholderData}
        options={candidates.map(({ id, name, type, mentions }) => ({
          id,
          content: (
            <>
              <bdi className="type-line" data-type={type}>
                {name}
              </bdi>
              <span className="option__note num">
                {typeNames[type].singular}
                {mentions === null ? null : `, ${counted(mentions, "mention")}`}
              </span>
            </>
          ),
        }))}
        onPick={(id) => {
          const candidate = candidates.find((offered) => offered.id === id);
          if (candidate !== undefined) onPick({ id, name: candidate.name, type: candidate.type });
        }}
        pickedId={picked?.id ?? null}
        isInline
        isFirst
      />
      {error === null ? null : <p className="note">Only the names of this article can be offered. {error.message}</p>}
      {candidates.length === 0 ? <p className="note">No such name in this library.</p> : null}
    </div>
  );
}

function namedHere({ open }: CorrectionIntent, typed: string): readonly Candidate[] {
  const wanted = typed.trim().toLocaleLowerCase();
  return [...new Set(open.mentions.map(({ entity }) => entity))].flatMap((id) => {
    const entity = open.entities.get(id);
    return entity === undefined || !entity.name.toLocaleLowerCase().includes(wanted)
      ? []
      : [{ ...entity, mentions: null }];
  });
}

/** The picked one stays in the list whatever is typed; the mention's own entity is never in it. */
function unique(candidates: readonly Candidate[], namedId: string, picked: string | null): readonly Candidate[] {
  const byId = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const before = byId.get(candidate.id);
    if (candidate.id !== namedId)
      byId.set(candidate.id, before === undefined || before.mentions === null ? candidate : before);
  }
  const all = [...byId.values()];
  return all.filter(({ id }, at) => id === picked || at < listed);
}

function lastWord(name: string): string {
  return name.split(/\s+/u).at(-1) ?? name;
}
