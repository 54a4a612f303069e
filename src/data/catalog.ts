import { keepPreviousData, queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { parseColumns, rowAt } from "../library/formats/catalog.ts";
import type { CatalogPart, Head } from "../library/formats/head.ts";
import type { Row } from "../core/catalog/row.ts";
import { useCorrectedRow } from "./corrections.ts";
import { useHead } from "./head.ts";
import { fetchText } from "./library-text.ts";

/** The rows of one catalog file, as columns: unpacked one row at a time, when it is drawn. */
export function catalogPartQuery(file: string) {
  return queryOptions({
    queryKey: ["catalog", file],
    queryFn: async ({ signal }) => parseColumns(await fetchText(file, signal)),
    // Rows are looked up without watching each file, so a file may not be thrown away behind their back.
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
}

/** Look up rows by place. Those of `places` are fetched, by catalog file; a row not here yet is undefined. */
export function useRows(places: readonly number[]): (place: number) => Row | undefined {
  const client = useQueryClient();
  const correct = useCorrectedRow();
  const head = useHead();
  const { catalogs } = head;
  // The head's own rows need no request, so a library that fits in it fetches no catalog for its list.
  const headRows = useMemo(() => rowsOfHead(head), [head]);
  const files = useMemo(() => {
    const parts = places.filter((place) => !headRows.has(place)).map((place) => findPart(catalogs, place)?.file);
    return [...new Set(parts)].filter((file) => file !== undefined);
  }, [places, catalogs, headRows]);
  const { data: version } = useQuery({
    queryKey: ["catalogs", files],
    queryFn: async () => {
      await Promise.all(files.map((file) => client.ensureQueryData(catalogPartQuery(file))));
      return files.join();
    },
    enabled: files.length > 0,
    placeholderData: keepPreviousData,
  });
  return useCallback(
    (place: number) => {
      const known = headRows.get(place);
      if (known !== undefined) return correct(known);
      const part = findPart(catalogs, place);
      const columns = part === null ? undefined : client.getQueryData(catalogPartQuery(part.file).queryKey);
      return part === null || columns === undefined ? undefined : correct(rowAt(columns, rowIn(part, place)));
    },
    // The rows themselves are in the client; that another file has come makes a new function.
    // oxlint-disable-next-line react/exhaustive-deps
    [client, correct, catalogs, headRows, version],
  );
}

/** The rows that the head brings, by place: both ends of the library are there before any request. */
function rowsOfHead({ newest, oldest, total, undated }: Head): ReadonlyMap<number, Row> {
  const rows = new Map<number, Row>();
  oldest.forEach((row, at) => rows.set(total - undated - 1 - at, row));
  newest.forEach((row, place) => rows.set(place, row));
  return rows;
}

/** The row of a part's file that stands at a place of the library. */
export function rowIn({ from, at = 0 }: CatalogPart, place: number): number {
  return at + place - from;
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
