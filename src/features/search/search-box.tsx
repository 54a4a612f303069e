import { useEffect, useRef, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { formatListFilters, parseListFilters, type ListFilters } from "../../core/filter/list-filters.ts";
import { paths } from "../../paths.ts";
import { Icon } from "../../ui/icon.tsx";
import { FilterChips } from "./filter-chips.tsx";
import "./search.css";

/** Typing rests this long before the list follows. */
const settleMs = 120;

/** The search field, with a chip for every filter in force. What is typed goes into the URL, so Back and a link know it. */
export function SearchBox() {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const filters = parseListFilters(search);
  const [typed, setTyped] = useState(filters.q);
  const timer = useRef(0);
  const isOnDesk = pathname === paths.list || pathname.startsWith("/a/");

  useEffect(() => {
    setTyped(filters.q);
  }, [filters.q]);
  const show = (next: ListFilters, isReplacing: boolean) => {
    void navigate({ pathname: isOnDesk ? pathname : paths.list, search: formatListFilters(next) }, { replace: isReplacing && isOnDesk });
  };
  const type = (q: string) => {
    setTyped(q);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => show({ ...filters, q }, filters.q !== ""), settleMs);
  };
  return (
    <search className="search">
      <Icon name="search" />
      <FilterChips filters={filters} onChange={(next) => show(next, false)} />
      <input
        type="search"
        placeholder="Search articles"
        aria-label="Search articles"
        value={typed}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        dir="auto"
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            if (typed === "") event.currentTarget.blur();
            else type("");
          }
        }}
      />
      <kbd aria-hidden="true">/</kbd>
    </search>
  );
}
