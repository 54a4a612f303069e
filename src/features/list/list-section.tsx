import type { Row } from "../../core/catalog/row.ts";
import type { Phrase } from "../../core/query/phrase.ts";
import { counted } from "../../core/text/count.ts";
import { rankedKey, type ListModel, type ListSection } from "./list-model.ts";
import { ListRow, SkeletonRow } from "./list-row.tsx";

interface ListSectionViewProps {
  readonly section: ListSection;
  readonly model: ListModel;
  /** Rows `[from, to)` of the section are drawn; the rest is empty space of the right height. */
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly rowAtPlace: (place: number) => Row | undefined;
  /** The one row that Tab stops at. */
  readonly stop: number;
  readonly currentId: string | null;
  readonly readIds: ReadonlySet<string>;
  readonly starredIds: ReadonlySet<string>;
  readonly search: string;
  readonly phrases: readonly Phrase[];
  /** Entities that the list is filtered by: the row then shows where it names them. */
  readonly sought: readonly string[];
}

/** A month of the list: its sticky header and the rows of it that are in sight. */
export function ListSectionView({
  section,
  model,
  from,
  to,
  top,
  height,
  rowHeight,
  rowAtPlace,
  stop,
  currentId,
  readIds,
  starredIds,
  search,
  phrases,
  sought,
}: ListSectionViewProps) {
  const rows = [];
  for (let at = from; at < to; at++) {
    const index = section.from + at;
    const place = model.placeAt(index);
    const row = rowAtPlace(place);
    if (row === undefined) {
      rows.push(<SkeletonRow key={place} index={index} total={model.total} />);
      continue;
    }
    const before = at === 0 ? undefined : rowAtPlace(model.placeAt(index - 1));
    rows.push(
      <ListRow
        key={place}
        row={row}
        index={index}
        total={model.total}
        isFirstOfDay={before === undefined || before.date !== row.date}
        isRanked={section.key === rankedKey}
        isStop={index === stop}
        isCurrent={row.id === currentId}
        isRead={readIds.has(row.id)}
        isStarred={starredIds.has(row.id)}
        search={search}
        phrases={phrases}
        sought={sought}
      />,
    );
  }
  return (
    <div className="month" style={{ top, height }} role="group" aria-label={section.label}>
      <h2 className="month__head">
        <span>{section.label}</span>
        <span className="num">{counted(section.count, "article")}</span>
      </h2>
      <ol className="rows" style={{ paddingTop: from * rowHeight }}>
        {rows}
      </ol>
    </div>
  );
}
