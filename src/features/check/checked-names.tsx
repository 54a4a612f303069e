import type { ReactNode } from "react";
import { dateInShort } from "../../core/date/date-words.ts";
import { typeNames } from "../../core/reading/type-names.ts";
import { counted } from "../../core/text/count.ts";
import { saveNames, type NameHit, type NamesInText } from "../../data/check.ts";
import { paths } from "../../paths.ts";
import { Link } from "../../ui/link.tsx";

interface CheckedNamesProps extends NamesInText {
  readonly text: string;
}

/** The names of a text that the library knows: a table of them, and the text with each a step from its dossier. */
export function CheckedNames({ text, names, hits, unknown }: CheckedNamesProps) {
  if (hits.length === 0 && unknown.length === 0) return null;
  return (
    <>
      <p className="button-row">
        <button type="button" className="button" onClick={() => saveNames({ names, hits, unknown })}>
          Save as CSV
        </button>
      </p>
      {hits.length === 0 ? null : (
        <div className="check__scroll" role="region" aria-label="Known names" tabIndex={0}>
          <table className="check__table">
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Written here</th>
                <th scope="col">In this library</th>
              </tr>
            </thead>
            <tbody>
              {hits.map((hit) => (
                <HitRow key={hit.entity.id} {...hit} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {unknown.length === 0 ? null : (
        <>
          <h2>Not known here</h2>
          <ul className="check__unknown">
            {[...new Set(unknown)].map((line) => (
              <li key={line} dir="auto">
                {line}
              </li>
            ))}
          </ul>
        </>
      )}
      {hits.length === 0 ? null : (
        <>
          <h2>The text</h2>
          <div className="check__text" dir="auto">
            {markedText(text, names)}
          </div>
        </>
      )}
    </>
  );
}

function HitRow({ entity, others, spellings, count }: NameHit) {
  const when = [...new Set([entity.firstDate, entity.lastDate])].flatMap((date) =>
    date === null ? [] : dateInShort(date),
  );
  return (
    <tr>
      <th scope="row">
        <Link to={paths.entity(entity.id)} dir="auto">
          {entity.name}
        </Link>{" "}
        <span className="note">{typeNames[entity.type].singular}</span>
        {others.length === 0 ? null : (
          <span className="note">
            {" "}
            or{" "}
            {others.map(({ id, name, type }, at) => (
              <span key={id}>
                {at > 0 ? ", " : ""}
                <Link to={paths.entity(id)} dir="auto">
                  {name}
                </Link>{" "}
                ({typeNames[type].singular.toLowerCase()})
              </span>
            ))}
          </span>
        )}
      </th>
      <td dir="auto">
        {spellings.join(", ")} <span className="num">×{count}</span>
      </td>
      <td className="num">
        {counted(entity.articles, "article")}, {when.join(" – ")}
      </td>
    </tr>
  );
}

function markedText(text: string, names: NamesInText["names"]): ReactNode[] {
  const parts: ReactNode[] = [];
  let done = 0;
  for (const { start, end, entities } of names) {
    const [entity] = entities;
    if (entity === undefined) continue;
    parts.push(
      text.slice(done, start),
      <Link key={start} to={paths.entity(entity.id)} data-type={entity.type} title={entity.name}>
        {text.slice(start, end)}
      </Link>,
    );
    done = end;
  }
  return [...parts, text.slice(done)];
}
