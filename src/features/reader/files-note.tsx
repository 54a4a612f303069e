import type { Row } from "../../core/catalog/row.ts";

/** The files that hold the same text, where there are several: it is one article, and names them all. */
export function FilesNote({ row: { seed, alsoIn } }: { readonly row: Row }) {
  if (alsoIn === undefined) return null;
  return (
    <p className="note" dir="auto">
      The same text is in {[seed, ...alsoIn].join(" and ")}.
    </p>
  );
}
