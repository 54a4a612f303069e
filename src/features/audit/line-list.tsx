import { useEffect, useMemo, useRef } from "react";
import type { AuditLine } from "../../data/audit/doubts.ts";
import { layoutSections, slicesWithin } from "../../ui/section-window.ts";
import { breakpoints, useMediaQuery } from "../../ui/use-media-query.ts";
import { useRootFontSize } from "../../ui/use-root-font-size.ts";
import { scrollStep, useScrollWindow } from "../../ui/use-scroll-window.ts";
import { effectOf, reasonOf } from "./audit-words.ts";
import { LineText } from "./line-text.tsx";

/** Heights in rem, as in audit.css: rows are all alike. */
const rowRem = { wide: 3.25, narrow: 5.25 } as const;

interface LineListProps {
  readonly lines: readonly AuditLine[];
  readonly currentKey: string | null;
  readonly onChoose: (line: AuditLine) => void;
}

/** All lines still to be decided, one stop of Tab; only those in sight are drawn. */
export function LineList({ lines, currentKey, onChoose }: LineListProps) {
  const isNarrow = useMediaQuery(breakpoints.narrow);
  const scroller = useRef<HTMLDivElement>(null);
  const view = useScrollWindow(scroller);
  const row = (isNarrow ? rowRem.narrow : rowRem.wide) * useRootFontSize();
  const layout = useMemo(() => layoutSections([lines.length], { head: 0, row }), [lines.length, row]);
  const { from = 0, to = 0 } =
    slicesWithin(layout, view.top - scrollStep, view.top + view.height + 2 * scrollStep)[0] ?? {};
  const current = lines.findIndex(({ key }) => key === currentKey);
  useEffect(() => {
    const element = scroller.current;
    if (element === null || current < 0) return;
    const [top, bottom] = [current * row, (current + 1) * row];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
  }, [current, row]);
  return (
    <div className="audit__scroll" ref={scroller} tabIndex={-1}>
      <ol className="audit__list" aria-label="To be decided" style={{ height: layout.height, paddingTop: from * row }}>
        {lines.slice(from, to).map((line, at) => (
          <li key={line.key} aria-setsize={lines.length} aria-posinset={from + at + 1}>
            <button
              type="button"
              className="audit__line"
              aria-current={line.key === currentKey ? "true" : undefined}
              tabIndex={line.key === currentKey ? 0 : -1}
              onClick={() => onChoose(line)}
            >
              <span className="audit__question">
                <LineText line={line} isLinked={false} />
              </span>
              <span className="audit__reason note num">{reasonOf(line)}</span>
              <span className="audit__effect num" title={line.kind === "unmarked" ? "Articles, at most" : "Marks"}>
                {effectOf(line)}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
