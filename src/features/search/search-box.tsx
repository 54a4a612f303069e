import { keys } from "../../core/reading/keys.ts";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { formatListFilters, hasFilters, parseListFilters, type ListFilters } from "../../core/filter/list-filters.ts";
import { counted } from "../../core/text/count.ts";
import { paths } from "../../paths.ts";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { useCombobox } from "../../ui/use-combobox.ts";
import type { Suggestion } from "./suggestions.tsx";
import "./search.css";

const Suggestions = lazy(() =>
  import("./suggestions.tsx").then(({ Suggestions: component }) => ({ default: component })),
);
const FilterChips = lazy(() =>
  import("./filter-chips.tsx").then(({ FilterChips: component }) => ({ default: component })),
);

/** Typing rests this long before the list follows. */
const settleMs = 120;

/** The search field, with a chip for every filter in force. What is typed goes into the URL, so Back and a link know it. */
export function SearchBox() {
  const { pathname, search, key } = useLocation();
  const navigate = useNavigate();
  // A dossier has a period of its own, under the same names.
  const filters = parseListFilters(pathname.startsWith("/e/") ? "" : search);
  const [typed, setTyped] = useState(filters.q);
  const [offer, setOffer] = useState<readonly Suggestion[]>([]);
  const timer = useRef(0);
  const input = useRef<HTMLInputElement>(null);
  const isOnDesk = pathname === paths.list || pathname.startsWith("/a/");

  // The address follows the field; the field follows the address only where something else changed it (Back, a link, a chip). What the field has
  // sent comes back late on a busy machine: one by one, while more was typed meanwhile, or the last alone.
  const shown = useRef(filters.q);
  const sent = useRef<readonly string[]>([]);
  useEffect(() => {
    const at = sent.current.indexOf(filters.q);
    if (at === -1 && filters.q !== shown.current) setTyped(filters.q);
    sent.current = at === -1 ? [] : sent.current.slice(at + 1);
    shown.current = filters.q;
  }, [key, filters.q]);
  // Who has gone elsewhere meanwhile, by a link or a key, is not brought back by what was typed before.
  const place = useRef(pathname);
  useEffect(() => {
    if (pathname === place.current) return;
    place.current = pathname;
    clearTimeout(timer.current);
    setTyped(sent.current.at(-1) ?? shown.current);
  }, [pathname]);
  const show = (next: ListFilters, isReplacing: boolean) => {
    clearTimeout(timer.current);
    sent.current = [...sent.current, next.q];
    place.current = isOnDesk ? pathname : paths.list;
    void navigate({ pathname: place.current, search: formatListFilters(next) }, { replace: isReplacing && isOnDesk });
  };
  const type = (q: string) => {
    setTyped(q);
    box.onTyped(q.trim() !== "");
    clearTimeout(timer.current);
    // Asks how to search.
    if (q.trim() === "?") return;
    timer.current = window.setTimeout(() => show({ ...filters, q }, filters.q !== ""), settleMs);
  };
  const clear = () => {
    type("");
    input.current?.focus();
  };
  const pick = (suggestion: Suggestion) => {
    setTyped("");
    if (suggestion.kind === "query") {
      setTyped(suggestion.q);
      show({ ...filters, ...suggestion.days, q: suggestion.q }, false);
    } else if (suggestion.kind === "article")
      void navigate({ pathname: paths.article(suggestion.row.id), search: formatListFilters({ ...filters, q: "" }) });
    else show({ ...filters, q: "", entities: [...new Set([...filters.entities, suggestion.entity.id])] }, false);
  };
  const box = useCombobox({
    count: typed.trim() === "" ? 0 : offer.length,
    typed,
    isSearch: true,
    isFree: true,
    onClear: () => type(""),
    onPick: (at) => offer[at] !== undefined && pick(offer[at]),
    onEnter: () => isOnDesk || show({ ...filters, q: typed }, false),
    onLeave: () => input.current?.blur(),
  });
  return (
    <search className="search">
      <Icon name="search" />
      {hasFilters({ ...filters, q: "" }) ? (
        <Suspense fallback={null}>
          <FilterChips filters={filters} onChange={(next) => show(next, false)} />
        </Suspense>
      ) : null}
      <input
        ref={input}
        {...box.field}
        inputMode="search"
        enterKeyHint="search"
        placeholder="Search articles, or ? for how"
        aria-label="Search articles"
        value={typed}
        autoCapitalize="off"
        onChange={(event) => type(event.target.value)}
      />
      {typed === "" ? (
        <kbd aria-hidden="true">{keys.search}</kbd>
      ) : (
        <IconButton icon="x" label="Clear the search" onClick={clear} />
      )}
      <p className="visually-hidden" aria-live="polite">
        {box.isOpen ? counted(offer.length, "suggestion") : null}
      </p>
      {box.wantsOpen && typed.trim() !== "" ? (
        <Suspense fallback={null}>
          <Suggestions typed={typed} listId={box.listId} active={box.at} onOffer={setOffer} onPick={box.pick} />
        </Suspense>
      ) : null}
    </search>
  );
}
