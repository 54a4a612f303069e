import { lazy, Suspense, useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { useLocation, useNavigate } from "react-router";
import { formatListFilters, hasFilters, parseListFilters, type ListFilters } from "../../core/filter/list-filters.ts";
import { paths } from "../../paths.ts";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
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
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  // A dossier has a period of its own, under the same names.
  const filters = parseListFilters(pathname.startsWith("/e/") ? "" : search);
  const [typed, setTyped] = useState(filters.q);
  const [isOpen, setOpen] = useState(false);
  const [offer, setOffer] = useState<readonly Suggestion[]>([]);
  const [active, setActive] = useState(-1);
  const timer = useRef(0);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const isOnDesk = pathname === paths.list || pathname.startsWith("/a/");

  // The address follows the field; the field follows the address only where something else changed it (Back, a link, a chip).
  const sent = useRef(filters.q);
  useEffect(() => {
    if (filters.q !== sent.current) setTyped(filters.q);
    sent.current = filters.q;
  }, [filters.q]);
  const show = (next: ListFilters, isReplacing: boolean) => {
    clearTimeout(timer.current);
    sent.current = next.q;
    void navigate(
      { pathname: isOnDesk ? pathname : paths.list, search: formatListFilters(next) },
      { replace: isReplacing && isOnDesk },
    );
  };
  const type = (q: string) => {
    setTyped(q);
    setOpen(q.trim() !== "");
    setActive(-1);
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
    setOpen(false);
    setTyped("");
    if (suggestion.kind === "query") {
      setTyped(suggestion.q);
      show({ ...filters, ...suggestion.days, q: suggestion.q }, false);
    } else if (suggestion.kind === "article")
      void navigate({ pathname: paths.article(suggestion.row.id), search: formatListFilters({ ...filters, q: "" }) });
    else show({ ...filters, q: "", entities: [...new Set([...filters.entities, suggestion.entity.id])] }, false);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault(); // Safari would leave full screen, and browsers empty a search field
      if (isOpen) setOpen(false);
      else if (typed !== "") type("");
      else event.currentTarget.blur();
      return;
    }
    const picked = offer[active];
    if (event.key === "Enter") {
      if (isOpen && picked !== undefined) pick(picked);
      else if (isOnDesk) setOpen(false);
      else show({ ...filters, q: typed }, false);
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || offer.length === 0) return;
    event.preventDefault();
    setOpen(true);
    // One more stop than options: none chosen, which is the words as typed.
    setActive(((active + 1 + step + offer.length + 1) % (offer.length + 1)) - 1);
  };
  const isListed = isOpen && typed.trim() !== "";
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
        type="text"
        role="combobox"
        inputMode="search"
        enterKeyHint="search"
        placeholder="Search articles, or ? for how"
        aria-label="Search articles"
        aria-autocomplete="list"
        aria-expanded={isListed && offer.length > 0}
        aria-controls={isListed && offer.length > 0 ? listId : undefined}
        aria-activedescendant={isListed && active >= 0 ? `${listId}-${active}` : undefined}
        value={typed}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        dir="auto"
        onChange={(event) => type(event.target.value)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {typed === "" ? (
        <kbd aria-hidden="true">/</kbd>
      ) : (
        <IconButton icon="x" label="Clear the search" onClick={clear} />
      )}
      {isListed ? (
        <Suspense fallback={null}>
          <Suggestions typed={typed} listId={listId} active={active} onOffer={setOffer} onPick={pick} />
        </Suspense>
      ) : null}
    </search>
  );
}
