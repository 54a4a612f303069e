import { words } from "../../core/reading/words.ts";
import { lazy, Suspense, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { useLocation, useNavigate } from "react-router";
import { counted } from "../../core/text/count.ts";
import { useEntityTotals, type EntityListing } from "../../data/entities.ts";
import { useHead } from "../../data/head.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { paths } from "../../paths.ts";
import { Icon } from "../../ui/icon.tsx";
import { Link } from "../../ui/link.tsx";
import { useTypedAddress } from "../../ui/use-typed-address.ts";
import { EntityList } from "./entity-list.tsx";
import { EntityTypes } from "./entity-types.tsx";
import { folded, formatListing, parseListing } from "./listing-query.ts";
import "./entities.css";

const ExportPanel = lazy(() =>
  import("./export-panel.tsx").then(({ ExportPanel: component }) => ({ default: component })),
);

interface EntitiesPageProps {
  /** Draw what puts a name right: the one that was asked for, or none, and what to do when that is done. */
  readonly corrections: (asked: string | null, onDone: () => void) => ReactNode;
}

/** Everyone and everything that the library names: by type, in any order, searched as one types. */
export function EntitiesPage({ corrections }: EntitiesPageProps) {
  const { search } = useLocation();
  const { total: articles } = useHead();
  const asked = useMemo(() => parseListing(search), [search]);
  const isFolded = folded(asked, articles).least === 2;
  const totals = useEntityTotals(asked.name);
  const more = useEntityTotals(asked.name, isFolded ? 2 : 1)?.[asked.type ?? "all"];
  // Where everything is named once, folding would leave nothing.
  const listing = useMemo(() => (more === 0 ? asked : folded(asked, articles)), [asked, articles, more]);
  const [isExporting, setExporting] = useState(false);
  const [toCorrect, setToCorrect] = useState<string | null>(null);
  return (
    <main className="page entities" tabIndex={-1} aria-label={words.names}>
      <div className="entities__head">
        <div className="entities__title">
          <h1>{words.names}</h1>
          <span className="button-row">
            <Link className="button" to={paths.audit}>
              <Icon name="check" />
              {words.audit}
            </Link>
            <button type="button" className="button" onClick={() => setExporting(true)}>
              <Icon name="download" />
              Export
            </button>
          </span>
        </div>
        <NameSearch listing={asked} total={totals?.[listing.type ?? "all"] ?? null} />
        <EntityTypes listing={asked} totals={totals} />
        <FoldNote asked={asked} isFolded={isFolded} count={(totals?.[asked.type ?? "all"] ?? 0) - (more ?? 0)} />
      </div>
      <EntityList listing={listing} onCorrect={setToCorrect} />
      {corrections(toCorrect, () => setToCorrect(null))}
      {isExporting ? (
        <Suspense fallback={null}>
          <ExportPanel onClose={() => setExporting(false)} />
        </Suspense>
      ) : null}
    </main>
  );
}

interface FoldNoteProps {
  readonly asked: EntityListing;
  readonly isFolded: boolean;
  /** How many are named only once. */
  readonly count: number;
}

/** What is folded away, and the way to it and back. */
function FoldNote({ asked: { least, ...listing }, isFolded, count }: FoldNoteProps) {
  const { total } = useHead();
  if (isFolded ? count === 0 : least === undefined || folded(listing, total).least !== 2) return null;
  return (
    <p className="entities__fold note num">
      {isFolded
        ? `${counted(count, "name")} that ${count === 1 ? "stands" : "stand"} only once ${count === 1 ? "is" : "are"} left out. `
        : null}
      <Link className="link" to={{ search: formatListing(isFolded ? { ...listing, least: 1 } : listing) }} replace>
        {isFolded ? "Show them" : "Leave out what stands only once"}
      </Link>
    </p>
  );
}

interface NameSearchProps {
  readonly listing: EntityListing;
  /** How many entities are found; null while it is not known. */
  readonly total: number | null;
}

/** The field that narrows the list by name or alias; what is typed goes into the URL. */
function NameSearch({ listing, total }: NameSearchProps) {
  const navigate = useNavigate();
  const announce = useAnnounce();
  const { typed, type, onSend } = useTypedAddress(listing.name, (name) => {
    onSend(name, paths.entities);
    void navigate(
      { pathname: paths.entities, search: formatListing({ ...listing, name }) },
      { replace: listing.name !== "" },
    );
  });
  const said = useRef(listing.name);
  useEffect(() => {
    if (total === null || said.current === listing.name) return;
    said.current = listing.name;
    announce(counted(total, "name"));
  }, [announce, listing.name, total]);
  return (
    <search className="entities__search">
      <Icon name="search" />
      <input
        type="search"
        className="field"
        placeholder="Find a name"
        aria-label="Find a name"
        value={typed}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape" && typed !== "") type("");
        }}
      />
    </search>
  );
}
