import { queryOptions, useQueries } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { parseColumns, rowAt } from "../core/catalog/columns.ts";
import type { CatalogPart, Row } from "../core/catalog/row.ts";
import { fetchLibraryFile } from "../platform/library-files.ts";
import { useHead } from "./head.ts";

/** The rows of one catalog file, as columns: unpacked one row at a time, when it is drawn. */
export function catalogPartQuery(file: string) {
  return queryOptions({
    queryKey: ["catalog", file],
    queryFn: async ({ signal }) => parseColumns(await (await fetchLibraryFile(file, signal)).text()),
    gcTime: 5 * 60_000,
    structuralSharing: false,
  });
}

/** Look up rows by place. Those of `places` are fetched, by catalog file; a row not here yet is undefined. */
export function useRows(places: readonly number[]): (place: number) => Row | undefined {
  const { catalogs, newest } = useHead();
  const wanted = useMemo(() => {
    // The head's own rows need no request, so a library that fits in it fetches no catalog for its list.
    const parts = places.filter((place) => place >= newest.length).map((place) => findPart(catalogs, place));
    return [...new Set(parts)].filter((part) => part !== null);
  }, [places, catalogs, newest]);
  const results = useQueries({ queries: wanted.map(({ file }) => catalogPartQuery(file)) });
  const version = results.map(({ dataUpdatedAt }) => dataUpdatedAt).join();
  return useCallback(
    (place: number) => {
      const known = newest[place];
      if (known !== undefined) return known;
      const at = wanted.findIndex(({ from, count }) => place >= from && place < from + count);
      const columns = results[at]?.data;
      return columns === undefined ? undefined : rowAt(columns, place - (wanted[at]?.from ?? 0));
    },
    // The results are a new array on each render; their data changes only when one of them was fetched.
    // oxlint-disable-next-line react/exhaustive-deps
    [wanted, version, newest],
  );
}

/** The catalog file that holds a place, by binary search; null when the place is out of range. */
export function findPart(catalogs: readonly CatalogPart[], place: number): CatalogPart | null {
  let low = 0;
  let high = catalogs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const part = catalogs[middle];
    if (part === undefined) return null;
    if (place < part.from) high = middle - 1;
    else if (place >= part.from + part.count) low = middle + 1;
    else return part;
  }
  return null;
}
