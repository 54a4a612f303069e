import type { ListFilters } from "../core/filter/list-filters.ts";

/** The articles a set of filters leaves, as places in newest-first order (or ranked). */
export interface Places {
  readonly found: ArrayLike<number> | null;
  readonly isPending: boolean;
  readonly error: string | null;
  readonly retry: () => void;
}
const all: Places = { found: null, isPending: false, error: null, retry: () => {} };
export function usePlaces(_filters: ListFilters): Places {
  return all;
}
