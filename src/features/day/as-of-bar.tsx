import { useId } from "react";
import { useLocation, useNavigate } from "react-router";
import { countPrinted } from "../../core/catalog/as-of.ts";
import { stretchOf } from "../../core/catalog/dates.ts";
import { withAsOf } from "../../core/filter/as-of.ts";
import { counted, formatCount } from "../../core/text/count.ts";
import { setAsOf, useHead } from "../../data/head.ts";
import "./as-of-bar.css";

/** Says that the library is read as of a day, how much had been printed by then, and leads to another day or back to all of it. */
export function AsOfBar({ day }: { readonly day: string }) {
  const head = useHead();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const id = useId();
  const stretch = stretchOf(head.dates);
  const show = (next: string | null) => {
    setAsOf(next);
    void navigate({ pathname, search: withAsOf(search, next) });
  };
  return (
    <section className="as-of" aria-label="Read as of a day">
      <label htmlFor={id}>Read as of</label>
      <input
        id={id}
        className="field num"
        type="date"
        value={day}
        {...(stretch !== null && { min: stretch.first, max: stretch.last })}
        onChange={(event) => {
          if (/^[1-9]\d{3}-\d\d-\d\d$/.test(event.target.value)) show(event.target.value);
        }}
      />
      <p className="num" role="status">
        {formatCount(countPrinted(head))} of {counted(head.total, "article")} had been printed
      </p>
      <button type="button" className="link" onClick={() => show(null)}>
        Show all again
      </button>
    </section>
  );
}
