import type { Row } from "../../core/catalog/row.ts";
import type { Phrase } from "../../core/query/phrase.ts";
import { counted } from "../../core/text/count.ts";
import { useExcerpt } from "../../data/hits.ts";
import { Hits } from "../../ui/hits.tsx";

interface RowExcerptProps {
  readonly row: Row;
  readonly phrases: readonly Phrase[];
}

/** In place of a row's first line: the line in which the search was found, with the words marked. */
export function RowExcerpt({ row, phrases }: RowExcerptProps) {
  const found = useExcerpt(row, phrases);
  if (found === undefined || found === null) return row.snippet;
  const { excerpt, hits } = found;
  return (
    <>
      {excerpt.isFromStart ? null : "… "}
      <Hits text={excerpt.text} hits={excerpt.hits} />
      <span className="visually-hidden">, {counted(hits, "hit")}</span>
    </>
  );
}
