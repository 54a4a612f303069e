import { useMemo, useRef, useState, type ReactNode } from "react";
import { useNavigate } from "react-router";
import type { RowEntity } from "../../core/catalog/row.ts";
import { formsToSeek } from "../../core/entities/name/forms-to-seek.ts";
import { counted, formatCount } from "../../core/text/count.ts";
import type { Alike } from "../../data/alike.ts";
import { useLedger } from "../../data/corrections.ts";
import type { EntityFacts } from "../../data/entities.ts";
import { useUnmarked } from "../../data/unmarked.ts";
import { paths } from "../../paths.ts";
import { Icon } from "../../ui/icon.tsx";
import { CorrectionDialog } from "./correction-dialog.tsx";
import type { CorrectionIntent } from "./correction-intent.ts";
import { PerhapsTheSame } from "./perhaps-the-same.tsx";
import { useNamedIntent, type NamedIntent } from "./use-named-intent.ts";
import "./dossier-corrections.css";

interface DossierCorrectionsProps {
  readonly facts: EntityFacts;
}

/** Ways of writing that can be chosen: in old texts a name has hundreds, most of them once. */
const mostSpellings = 40;

/** What may be wrong with a dossier, said on it: names that stand unmarked, others that may be the same; and the way to put anything of it right. */
export function DossierCorrections({ facts }: DossierCorrectionsProps) {
  const [intent, setIntent] = useState<CorrectionIntent | null>(null);
  const { entries } = useLedger();
  const intentOf = useNamedIntent();
  const navigate = useNavigate();
  /** Where to go when what is shown here has become part of another. */
  const into = useRef<{ readonly id: string; readonly entries: number } | null>(null);
  const [spelling, setSpelling] = useState<string | null>(null);
  const begin = (wanted: NamedIntent) =>
    void intentOf(wanted).then((found) => {
      if (found !== null) setIntent(found);
    });
  const merge = ({ entity }: Alike) => {
    // The one that is named less becomes part of the other.
    const isPart = facts.mentions < entity.mentions;
    into.current = isPart ? { id: entity.id, entries: entries.length } : null;
    begin({ id: isPart ? facts.id : entity.id, kind: "same-as", target: isPart ? entity : facts });
  };
  const close = () => {
    setIntent(null);
    const to = into.current;
    into.current = null;
    if (to !== null && entries.length > to.entries) void navigate(paths.entity(to.id), { replace: true });
  };
  return (
    <div className="name-care">
      <Unmarked facts={facts} onIntent={setIntent} />
      <PerhapsTheSame facts={facts} onMerge={merge} />
      <p className="name-care__correct">
        <button
          type="button"
          className="button"
          aria-haspopup="dialog"
          onClick={() => begin({ id: facts.id, kind: null, written: spelling })}
        >
          <Icon name="pencil" />
          Correct…
        </button>
        {facts.aliases.length < 2 ? null : (
          <select
            className="field"
            aria-label="What is to be put right"
            value={spelling ?? ""}
            onChange={({ target: { value } }) => setSpelling(value === "" ? null : value)}
          >
            <option value="">however it is written</option>
            {facts.aliases.slice(0, mostSpellings).map(({ text, mentions }) => (
              <option key={text} value={text}>{`where it is written “${text}” (${formatCount(mentions)})`}</option>
            ))}
          </select>
        )}
      </p>
      {intent === null ? null : <CorrectionDialog intent={intent} onClose={close} />}
    </div>
  );
}

/** "WHO also stands 96 times unmarked": the counts above are of what was marked, and say nothing of the rest. */
function Unmarked({
  facts,
  onIntent,
}: DossierCorrectionsProps & { readonly onIntent: (intent: CorrectionIntent) => void }): ReactNode {
  const [isAsked, setAsked] = useState(false);
  const forms = useMemo(() => formsToSeek(facts.aliases), [facts.aliases]);
  const entity: RowEntity = { id: facts.id, name: facts.name, type: facts.type };
  const unmarked = useUnmarked(entity, forms, isAsked);
  if (unmarked === undefined) return isAsked ? <p role="status">Looking through the texts…</p> : null;
  return (
    <>
      {unmarked.forms.map(({ form, mentions, articles, first }) => (
        <p key={form}>
          “<bdi>{form}</bdi>” also stands <span className="num">{times(mentions)}</span> unmarked, in{" "}
          <span className="num">{counted(articles, "article")}</span>.{" "}
          <button
            type="button"
            className="link"
            aria-haspopup="dialog"
            onClick={() =>
              onIntent({ ...first, mention: null, kind: "add", type: facts.type, to: null, target: entity })
            }
          >
            Look at {mentions === 1 ? "it" : "them"}
          </button>
        </p>
      ))}
      {unmarked.waiting.length === 0 ? null : (
        <p>
          Whether {unmarked.waiting.map(({ form }) => `“${form}”`).join(" or ")} also stands unmarked is not known yet.{" "}
          <button type="button" className="link" onClick={() => setAsked(true)}>
            Look through {counted(Math.max(...unmarked.waiting.map(({ articles }) => articles)), "article")}
          </button>
        </p>
      )}
    </>
  );
}

function times(number: number): string {
  return number === 1 ? "once" : number === 2 ? "twice" : `${formatCount(number)} times`;
}
