import { useLastLeft } from "../../data/reading.ts";
import { usePlacedRow } from "../../data/rows.ts";
import { paths } from "../../paths.ts";
import { Link } from "../../ui/link.tsx";

/** The way back into the article that was left in its midst. */
export function GoOn() {
  const id = useLastLeft() ?? null;
  const row = usePlacedRow(id)?.row;
  if (id === null || row === undefined) return null;
  return (
    <Link className="list__go-on" to={paths.article(id)} title={row.title} aria-label={`Go on reading: ${row.title}`}>
      <span className="list__go-on-words">Go on: </span>
      <bdi>{row.title}</bdi>
    </Link>
  );
}
