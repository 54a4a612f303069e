import { useMemo } from "react";
import { useLocation } from "react-router";
import { parseListFilters } from "../core/filter/list-filters.ts";
import { ChronologyPage } from "../features/day/chronology-page.tsx";
import { useTitle } from "../ui/use-title.ts";

/** `#/chronology?entity=…&q=…`: of the articles of the list with the same query string. */
export function ChronologyRoute() {
  const { search } = useLocation();
  const filters = useMemo(() => parseListFilters(search), [search]);
  useTitle("Chronology");
  return <ChronologyPage key={search} filters={filters} search={search} />;
}
