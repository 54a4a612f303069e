import { words } from "../../core/reading/words.ts";
import { useMemo, useRef, useState } from "react";
import { useLocation } from "react-router";
import { useShownDates } from "../../data/head.ts";
import { namesPageSize } from "../../core/filter/page-sizes.ts";
import { useEntityRows, type EntityListing, type EntityRows } from "../../data/entities.ts";
import { paths } from "../../paths.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Link } from "../../ui/link.tsx";
import { layoutSections, slicesWithin } from "../../ui/section-window.ts";
import { useKeptScroll } from "../../ui/use-kept-scroll.ts";
import { breakpoints, useMediaQuery } from "../../ui/use-media-query.ts";
import { scrollStep, useScrollWindow } from "../../ui/use-scroll-window.ts";
import { useRootFontSize } from "../../ui/use-root-font-size.ts";
import { EntityRow, LateRow } from "./entity-row.tsx";
import { formatListing, orderNames, orders } from "./listing-query.ts";

/** Heights in rem, as in entities.css: rows are all alike, so the scrollbar is exact. */
const rowRem = { wide: 3, narrow: 5 } as const;

interface EntityListProps {
  readonly listing: EntityListing;
  readonly onCorrect: (id: string) => void;
}

/** The list of entities: as quick for 100,000 as for one, since only what is in sight is drawn or fetched. */
export function EntityList({ listing, onCorrect }: EntityListProps) {
  const { key } = useLocation();
  const dates = useShownDates();
  const isNarrow = useMediaQuery(breakpoints.narrow);
  const scroller = useRef<HTMLDivElement>(null);
  const view = useScrollWindow(scroller);
  const rem = useRootFontSize();
  const row = (isNarrow ? rowRem.narrow : rowRem.wide) * rem;
  const [count, setCount] = useState(0);
  const layout = useMemo(() => layoutSections([count], { head: 0, row }), [count, row]);
  const { from = 0, to = 0 } =
    slicesWithin(layout, view.top - scrollStep, view.top + view.height + 2 * scrollStep)[0] ?? {};
  const stretches = useMemo(() => stretchesOf(from, to), [from, to]);
  const rows = useEntityRows(listing, stretches);
  // The list's length comes with its first stretch, which must be asked for before the length is known.
  if (rows.total !== null && rows.total !== count) setCount(rows.total);
  // A search or another order begins at its top; Back to this page, where it was left.
  useKeptScroll(scroller, `${key} ${formatListing(listing)}`);
  const drawn = [];
  for (let index = from; index < to; index += 1) {
    const entity = rows.rowAt(index);
    drawn.push(
      entity === undefined ? (
        <LateRow key={index} index={index} total={count} />
      ) : (
        <EntityRow
          key={index}
          entity={entity}
          index={index}
          total={count}
          hasTime={dates.length > 1}
          onCorrect={onCorrect}
        />
      ),
    );
  }
  return (
    <>
      {rows.error !== null && rows.total === null ? null : <Columns listing={listing} hasTime={dates.length > 1} />}
      <div className="entities__scroll" ref={scroller} tabIndex={-1}>
        {rows.error !== null && rows.total === null ? (
          <ListError rows={rows} />
        ) : rows.total === 0 ? (
          <NoEntities listing={listing} />
        ) : rows.total === null ? (
          <ol className="entities__list" aria-busy="true">
            {[0, 1, 2, 3, 4, 5].map((index) => (
              <LateRow key={index} index={index} total={6} />
            ))}
          </ol>
        ) : (
          <ol
            className="entities__list"
            aria-label={words.names}
            style={{ height: layout.height, paddingTop: from * row }}
          >
            {drawn}
          </ol>
        )}
      </div>
    </>
  );
}

function stretchesOf(from: number, to: number): readonly number[] {
  const first = Math.floor(from / namesPageSize);
  const last = Math.floor(Math.max(from, to - 1) / namesPageSize);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** The heads of the columns, which are the orders. */
function Columns({ listing, hasTime }: { readonly listing: EntityListing; readonly hasTime: boolean }) {
  return (
    <nav className="entities__columns" aria-label="Order" data-has-time={hasTime || undefined}>
      {orders.map((order) => (
        <Link
          key={order}
          data-order={order}
          to={{ search: formatListing({ ...listing, order }) }}
          replace
          aria-current={listing.order === order ? "true" : undefined}
        >
          {orderNames[order]}
        </Link>
      ))}
    </nav>
  );
}

function NoEntities({ listing }: { readonly listing: EntityListing }) {
  const isNarrowed = listing.name !== "" || listing.type !== null;
  return (
    <EmptyState
      title={
        listing.name === ""
          ? isNarrowed
            ? "The library names none of this type"
            : "The library names nobody yet"
          : `Nobody and nothing here is called “${listing.name}”`
      }
      actions={
        isNarrowed ? (
          <Link className="button" to={{ search: "" }}>
            Show all names
          </Link>
        ) : (
          <Link className="button" to={paths.list}>
            Go to the list
          </Link>
        )
      }
    >
      {listing.name !== "" && listing.type !== null
        ? "Not under this type, that is: another may have it."
        : "Names are found by any of the ways in which the texts write them."}
    </EmptyState>
  );
}

function ListError({ rows }: { readonly rows: EntityRows }) {
  return (
    <EmptyState
      isAlert
      title="The names did not load"
      actions={
        <button type="button" className="button" onClick={rows.retry}>
          <Icon name="rotate-ccw" />
          Try again
        </button>
      }
    >
      {rows.error?.message}
    </EmptyState>
  );
}
