import { useState, type ReactNode } from "react";

interface PagedListProps<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item, index: number) => string;
  readonly className: string;
  readonly children: (item: Item) => ReactNode;
}

/** Lines shown at first, and more with each click: a report of 20,000 lines must not hold up the page. */
const pageSize = 200;

/** A list that shows its first lines and offers the rest. */
export function PagedList<Item>({ items, keyOf, className, children }: PagedListProps<Item>) {
  const [shown, setShown] = useState(pageSize);
  return (
    <>
      <ol className={className}>
        {items.slice(0, shown).map((item, index) => (
          <li key={keyOf(item, index)}>{children(item)}</li>
        ))}
      </ol>
      {shown >= items.length ? null : (
        <button type="button" className="button" onClick={() => setShown(shown + pageSize)}>
          Show {Math.min(pageSize, items.length - shown)} more of {items.length - shown}
        </button>
      )}
    </>
  );
}
