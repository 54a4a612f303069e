import { dateInShort } from "../../core/date/date-words.ts";
import { usePlacedRow } from "../../data/rows.ts";
import { paths } from "../../paths.ts";
import { Link } from "../../ui/link.tsx";

/** An article by title and date; by its id until these are here. */
export function ArticleLink({ id }: { readonly id: string }) {
  const row = usePlacedRow(id)?.row;
  return (
    <Link className="link" to={paths.article(id)} dir="auto">
      {row === undefined ? id : `${row.title}, ${row.date === null ? "undated" : dateInShort(row.date)}`}
    </Link>
  );
}
