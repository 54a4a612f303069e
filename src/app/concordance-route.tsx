import { useMemo } from "react";
import { useLocation } from "react-router";
import { useEntityName } from "../data/entities.ts";
import { ConcordancePage } from "../features/concordance/concordance-page.tsx";
import { useListModel } from "../features/list/use-list-model.ts";
import { useTitle } from "../ui/use-title.ts";

/** `#/concordance?q=…`: the articles are those of the list with the same query string. */
export function ConcordanceRoute() {
  const { search } = useLocation();
  const { model, filters, places } = useListModel(search);
  const found = useMemo(() => Array.from({ length: model.total }, (_, index) => model.placeAt(index)), [model]);
  const named = useMemo(() => (filters.q === "" ? [...filters.entities, ...filters.anyOf] : []), [filters]);
  const entity = useEntityName(named[0] ?? "");
  useTitle(`${filters.q === "" ? (entity?.name ?? named[0] ?? "Names") : filters.q} in context`);
  return (
    <main className="page" tabIndex={-1} aria-busy={places.isPending}>
      {places.isPending ? null : (
        <ConcordancePage
          q={filters.q}
          places={filters.q === "" && named.length === 0 ? [] : found}
          phrases={places.phrases}
          named={named}
          search={search}
        />
      )}
    </main>
  );
}
