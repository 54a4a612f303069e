import { useId, useMemo, useState, type KeyboardEvent } from "react";
import type { RowEntity } from "../../core/catalog/row.ts";
import { typeNames } from "../../core/reading/type-names.ts";
import { counted } from "../../core/text/count.ts";
import { useEntityChoices } from "../../data/entities.ts";
import { Tick } from "../../ui/choices.tsx";
import { entityOf } from "./build-draft.ts";
import type { CorrectionIntent } from "./correction-intent.ts";
import "./choice-fields.css";
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

/**
 * Choose whom a mention names. Before anything is typed, those with a word of its name are offered; without the index, this article's.
 * Its keys are those of every field that finds a name: arrows move, Enter picks, Escape takes away what was typed.
 */
export function EntityPicker({ intent, picked, onPick }: EntityPickerProps) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const own = entityOf(intent);
  const asked = typed.trim() === "" ? lastWord(own?.name ?? "") : typed;
  const { data, error } = useEntityChoices(asked, listed + 1);
  const here = useMemo(() => namedHere(intent, typed), [intent, typed]);
  const found: readonly Candidate[] = data ?? [];
  const candidates = unique(
    [...found, ...here, ...(picked === null ? [] : [{ ...picked, mentions: null }])],
    own?.id ?? "",
    picked?.id ?? null,
  );
  const pick = ({ id: entity, name, type }: Candidate) => onPick({ id: entity, name, type });
  const onKeyDown = (event: KeyboardEvent) => {
    const at = candidates.findIndex((candidate) => candidate.id === picked?.id);
    const last = candidates.length - 1;
    const next =
      event.key === "ArrowDown"
        ? candidates[at === last ? 0 : at + 1]
        : event.key === "ArrowUp"
          ? candidates[at <= 0 ? last : at - 1]
          : event.key === "Enter" && at === -1
            ? candidates[0]
            : undefined;
    if (next !== undefined) pick(next);
    else if (event.key === "Escape" && typed !== "") setTyped("");
    else return;
    event.preventDefault();
  };
  return (
    <div className="picker">
      <p className="choice">
        <label htmlFor={id}>Whom it names</label>
        <input
          id={id}
          className="field"
          type="text"
          role="searchbox"
          autoComplete="off"
          value={typed}
          placeholder="Search names"
          data-first
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </p>
      {error === null ? null : <p className="note">Only the names of this article can be offered. {error.message}</p>}
      {candidates.length === 0 ? <p className="note">No such name in this library.</p> : null}
      <fieldset className="picker__list">
        <legend className="visually-hidden">{counted(candidates.length, "name")} found</legend>
        {candidates.map((candidate) => (
          <Tick key={candidate.id} className="picker__row">
            <input type="radio" name="entity" checked={picked?.id === candidate.id} onChange={() => pick(candidate)} />
            <bdi className="type-line" data-type={candidate.type}>
              {candidate.name}
            </bdi>
            <span className="note num">
              {typeNames[candidate.type].singular}
              {candidate.mentions === null ? null : `, ${counted(candidate.mentions, "mention")}`}
            </span>
          </Tick>
        ))}
      </fieldset>
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
function unique(candidates: readonly Candidate[], own: string, picked: string | null): readonly Candidate[] {
  const byId = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const known = byId.get(candidate.id);
    if (candidate.id !== own)
      byId.set(candidate.id, known === undefined || known.mentions === null ? candidate : known);
  }
  const all = [...byId.values()];
  return all.filter(({ id }, at) => id === picked || at < listed);
}

function lastWord(name: string): string {
  return name.split(/\s+/u).at(-1) ?? name;
}
