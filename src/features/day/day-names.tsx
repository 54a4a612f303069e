import { typeNames } from "../../core/reading/type-names.ts";
import { mentionTypes } from "../../core/ner/mention.ts";
import type { CalendarStretch } from "../../core/date/calendar-stretch.ts";
import { useNamedAbout } from "../../data/day.ts";
import { paths } from "../../paths.ts";
import { Link } from "../../ui/link.tsx";

/** Who and what is named in the texts that tell of a day, by type, with the number of articles. */
export function DayNames({ stretch }: { readonly stretch: CalendarStretch }) {
  const { data } = useNamedAbout(stretch);
  const types = mentionTypes.filter((type) => (data?.entities[type].length ?? 0) > 0);
  if (data === undefined || types.length === 0) return null;
  return (
    <aside className="day__names" aria-label="Named in what tells of it">
      <h2>Who is named</h2>
      {types.map((type) => (
        <section key={type} aria-label={typeNames[type].heading}>
          <h3>{typeNames[type].heading}</h3>
          <ul>
            {data.entities[type].map(({ id, name, count }) => (
              <li key={id}>
                <Link to={paths.entity(id)}>
                  <span className="type-line" data-type={type} dir="auto">
                    {name}
                  </span>
                </Link>
                <span className="num">
                  {count}
                  <span className="visually-hidden"> {count === 1 ? "article" : "articles"}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Link
        className="link"
        to={{ pathname: paths.list, search: `?q=${encodeURIComponent(`told:${stretch.written}`)}` }}
      >
        These articles in the list
      </Link>
    </aside>
  );
}
