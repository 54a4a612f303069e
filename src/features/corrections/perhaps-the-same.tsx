import type { ReactNode } from "react";
import { dateInSentence, dateInWords } from "../../core/date/date-words.ts";
import { typeNames } from "../../core/reading/type-names.ts";
import { counted } from "../../core/text/count.ts";
import { useAlike, useApart, type Alike } from "../../data/alike.ts";
import type { EntityFacts, EntityRowFacts } from "../../data/entities.ts";
import { paths } from "../../paths.ts";
import { Link } from "../../ui/link.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { likenessWords } from "../../core/entities/name/likeness-words.ts";

interface PerhapsTheSameProps {
  readonly facts: EntityFacts;
  /** Begin to say that the two are one. */
  readonly onMerge: (alike: Alike) => void;
}

/** Who else bears a person's name, and which other dossiers may be the same, each with a way to join it in one step. */
export function PerhapsTheSame({ facts, onMerge }: PerhapsTheSameProps): ReactNode {
  const found = useAlike(facts) ?? [];
  const { isApart } = useApart();
  const namesakes = found.filter(({ isNamesake }) => isNamesake);
  const others = found.filter(({ isNamesake, entity }) => !isNamesake && !isApart(facts.id, entity.id));
  return (
    <>
      {namesakes.length === 0 ? null : (
        <section aria-labelledby="namesakes">
          <h2 className="label" id="namesakes">
            Others of this name
          </h2>
          <ul className="name-care__list">
            {namesakes.map((alike) => (
              <AlikeRow
                key={alike.entity.id}
                facts={facts}
                alike={alike}
                onMerge={onMerge}
                says={whenNamed(alike.entity)}
              />
            ))}
          </ul>
        </section>
      )}
      {others.length === 0 ? null : (
        <section aria-labelledby="perhaps">
          <h2 className="label" id="perhaps">
            Perhaps the same
          </h2>
          <ul className="name-care__list">
            {others.map((alike) => (
              <AlikeRow
                key={alike.entity.id}
                facts={facts}
                alike={alike}
                onMerge={onMerge}
                says={`: ${likenessWords[alike.why]}`}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** When texts name it: of two of one name the years say most. */
function whenNamed({ firstDate, lastDate }: Pick<EntityRowFacts, "firstDate" | "lastDate">): string {
  if (firstDate === null || lastDate === null) return "";
  return firstDate === lastDate
    ? `, ${dateInSentence(firstDate)}`
    : `, ${dateInWords(firstDate)} to ${dateInWords(lastDate)}`;
}

function AlikeRow({
  facts,
  alike,
  onMerge,
  says,
}: PerhapsTheSameProps & { readonly alike: Alike; readonly says: string }): ReactNode {
  const { isApart, setApart } = useApart();
  const toast = useToast();
  const { entity, shared, isNamesake } = alike;
  const dismiss = () => {
    setApart(facts.id, entity.id, true);
    toast({
      message: isNamesake ? `Noted: ${entity.name} is somebody else` : `${entity.name} is not offered here again`,
      action: { label: "Undo", run: () => setApart(facts.id, entity.id, false) },
    });
  };
  return (
    <li>
      <span>
        <Link className="type-line" data-type={entity.type} to={paths.entity(entity.id)} dir="auto">
          {entity.name}
        </Link>{" "}
        <span className="note num">
          {typeNames[entity.type].singular.toLowerCase()}, {counted(entity.mentions, "mention")}
          {says}
          {shared === 0 ? ", never in one article" : `, both in ${counted(shared, "article")}`}
        </span>
      </span>
      {isApart(facts.id, entity.id) ? null : (
        <span className="name-care__ways">
          <button
            type="button"
            className="link"
            aria-haspopup="dialog"
            aria-label={isNamesake ? `Same as ${entity.name}…` : `Merge with ${entity.name}`}
            onClick={() => onMerge(alike)}
          >
            {isNamesake ? "Same as…" : "Merge…"}
          </button>
          <button type="button" className="link" aria-label={`${entity.name} is not the same`} onClick={dismiss}>
            Not the same
          </button>
        </span>
      )}
    </li>
  );
}
