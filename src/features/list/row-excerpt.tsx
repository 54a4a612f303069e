import type { Row } from "../../core/catalog/row.ts";
import type { Phrase } from "../../core/query/phrase.ts";
import { counted } from "../../core/text/count.ts";
import { useExcerpt } from "../../data/hits.ts";
import { Hits } from "../../ui/hits.tsx";

interface RowExcerptProps {
  readonly row: Row;
  readonly phrases: readonly Phrase[];
  /** Entities that the list is filtered by. */
  readonly entities: readonly string[];
}

/** In place of a row's first line: the line in which the words searched, or the names filtered by, stand. */
export function RowExcerpt({ row, phrases, entities }: RowExcerptProps) {
  const found = useExcerpt(row, phrases, entities);
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
