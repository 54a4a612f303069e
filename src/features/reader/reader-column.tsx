import { useMemo } from "react";
import { useNavigate } from "react-router";
import { useArticle } from "../../data/article.ts";
import { LibraryFileError } from "../../data/library-error.ts";
import type { Phrase } from "../../core/query/phrase.ts";
import { cutForDisplay, formatCount } from "../../core/text/count.ts";
import { paths } from "../../paths.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Link } from "../../ui/link.tsx";
import { ReaderPane } from "./reader-pane.tsx";
import { paragraphAt } from "../../core/reading/paragraph-at.ts";
import type { ReaderTools } from "./reader-tools.ts";
import { useFocusOnOpen } from "./use-focus-on-open.ts";

interface ReaderColumnProps {
  /** Null when there is nothing to show. */
  readonly id: string | null;
  readonly isPreview: boolean;
  /** Where the article stands in the list as it is filtered now. */
  readonly list: {
    readonly model: { readonly total: number; indexOf(place: number): number };
    readonly places: { readonly phrases: readonly Phrase[] };
    readonly sought: readonly string[];
  };
  readonly search: string;
  readonly tools: ReaderTools;
  readonly onStep: (by: 1 | -1) => void;
}

/** The reader in each of its states: loading, not found, not kept, open. */
export function ReaderColumn({ id, isPreview, list, search, tools, onStep }: ReaderColumnProps) {
  if (id === null) {
    return (
      <main className="reader" id="reader" tabIndex={-1}>
        <h1 className="visually-hidden">No article is open</h1>
      </main>
    );
  }
  return <OpenReader id={id} isPreview={isPreview} list={list} search={search} tools={tools} onStep={onStep} />;
}

function OpenReader({ id, isPreview, list, search, tools, onStep }: ReaderColumnProps & { readonly id: string }) {
  const { data, error, refetch } = useArticle(id);
  const { phrases } = list.places;
  const mention = numberIn(search, "m");
  const entities = list.sought;
  const sought = useMemo(() => ({ phrases, entities, mention }), [phrases, entities, mention]);
  const place = data?.place ?? -1;
  useFocusOnOpen(id, isPreview, data !== undefined);
  if (error !== null) return <ReaderError error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <ReaderSkeleton />;
  if (data === null) return <ReaderNotFound id={id} />;
  const target = numberIn(search, "p") ?? (mention === null ? null : paragraphAt(data.article.paragraphs, mention) + 1);
  const note = /(?:^|[?&])note=([\w-]{1,64})/.exec(search)?.[1];
  return (
    <ReaderPane
      open={data}
      isPreview={isPreview}
      sought={sought}
      targetParagraph={target === null ? null : target - 1}
      targetNote={note ?? null}
      tools={tools}
      onRetry={() => void refetch()}
      steps={<Steps index={list.model.indexOf(place)} total={list.model.total} search={search} onStep={onStep} />}
    />
  );
}

function numberIn(search: string, name: "p" | "m"): number | null {
  const written = new RegExp(`(?:^|[?&])${name}=(\\d+)`, "u").exec(search)?.[1];
  return written === undefined ? null : Number(written);
}

interface StepsProps {
  readonly index: number;
  readonly total: number;
  readonly search: string;
  readonly onStep: (by: 1 | -1) => void;
}

/** Back, where one is in the list, and the articles before and after. */
function Steps({ index, total, search, onStep }: StepsProps) {
  const navigate = useNavigate();
  return (
    <>
      <Link
        className="icon-button only-narrow"
        to={{ pathname: paths.list, search }}
        aria-label="Back to the list"
        onClick={(event) => {
          // Where the list is the page before this one, Back goes there and keeps history short.
          if (typeof window.history.state?.idx === "number" && window.history.state.idx > 0) {
            event.preventDefault();
            void navigate(-1);
          }
        }}
      >
        <Icon name="arrow-left" />
      </Link>
      {index < 0 ? null : (
        <span className="reader__place num">
          {formatCount(index + 1)} of {formatCount(total)}
        </span>
      )}
      <IconButton
        icon="chevron-left"
        label="Previous article in the list (k)"
        disabled={index <= 0}
        onClick={() => onStep(-1)}
      />
      <IconButton
        icon="chevron-right"
        label="Next article in the list (j)"
        disabled={index === -1 || index >= total - 1}
        onClick={() => onStep(1)}
      />
    </>
  );
}

function ReaderSkeleton() {
  return (
    <main className="reader" id="reader" tabIndex={-1} aria-busy="true">
      <h1 className="visually-hidden">Article on its way</h1>
      <div className="article reader__skeleton" aria-hidden="true">
        <span className="skeleton" style={{ width: "35%" }} />
        <span className="skeleton" style={{ width: "90%", height: "2rem" }} />
        <span className="skeleton" style={{ width: "70%", height: "2rem" }} />
        {["100%", "97%", "99%", "40%"].map((width) => (
          <span key={width} className="skeleton" style={{ width }} />
        ))}
      </div>
    </main>
  );
}

function ReaderNotFound({ id }: { readonly id: string }) {
  return (
    <main className="reader" id="reader" tabIndex={-1}>
      <EmptyState
        level={1}
        title="This library has no such article"
        actions={
          <Link className="button" to={paths.list}>
            Go to the list
          </Link>
        }
      >
        There is none called <b className="reader__id">{cutForDisplay(id)}</b>. The file may have been renamed, or the
        link belongs to another library.
      </EmptyState>
    </main>
  );
}

function ReaderError({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const isOffline = error instanceof LibraryFileError && error.isOffline;
  return (
    <main className="reader" id="reader" tabIndex={-1}>
      <EmptyState
        level={1}
        isAlert
        title={isOffline ? "This article has not been kept for offline reading" : "This article did not load"}
        actions={
          <>
            <button type="button" className="button" onClick={onRetry}>
              <Icon name="rotate-ccw" />
              Try again
            </button>
            <Link className="button button--quiet" to={paths.list}>
              Back to the list
            </Link>
          </>
        }
      >
        {error.message}
      </EmptyState>
    </main>
  );
}
