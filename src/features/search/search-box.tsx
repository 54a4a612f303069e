import { keys } from "../../core/reading/keys.ts";
import { lazy, Suspense, useRef, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { formatListFilters, hasFilters, parseListFilters, type ListFilters } from "../../core/filter/list-filters.ts";
import { counted } from "../../core/text/count.ts";
import { paths } from "../../paths.ts";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { useCombobox } from "../../ui/use-combobox.ts";
import { useTypedAddress } from "../../ui/use-typed-address.ts";
import type { Suggestion } from "./suggestions.tsx";
import "./search.css";

const Suggestions = lazy(() =>
  import("./suggestions.tsx").then(({ Suggestions: component }) => ({ default: component })),
);
const FilterChips = lazy(() =>
  import("./filter-chips.tsx").then(({ FilterChips: component }) => ({ default: component })),
);

/** The search field, with a chip for every filter in force. What is typed goes into the URL, so Back and a link know it. */
export function SearchBox() {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  // A dossier has a period of its own, under the same names.
  const filters = parseListFilters(pathname.startsWith("/e/") ? "" : search);
  const { typed, setTyped, onSend, ...field } = useTypedAddress(filters.q, (q) => {
    // A question mark asks how to search.
    if (q.trim() !== "?") show({ ...filters, q }, filters.q !== "");
  });
  const [offer, setOffer] = useState<readonly Suggestion[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const isOnDesk = pathname === paths.list || pathname.startsWith("/a/");

  const show = (next: ListFilters, isReplacing: boolean) => {
    const to = isOnDesk ? pathname : paths.list;
    onSend(next.q, to);
    void navigate({ pathname: to, search: formatListFilters(next) }, { replace: isReplacing && isOnDesk });
  };
  const type = (q: string) => {
    box.onTyped(q.trim() !== "");
    field.type(q);
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
