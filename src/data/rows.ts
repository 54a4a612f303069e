import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { rowAt } from "../library/formats/catalog.ts";
import { findPart, rowIn } from "../library/formats/find-part.ts";
import type { Head } from "../library/formats/head.ts";
import type { Row } from "../core/catalog/row.ts";
import { fetchRowAt, rowQuery, type PlacedRow } from "./built-rows.ts";
import { catalogPartQuery } from "./catalog.ts";
import { useCorrectedRow } from "./corrections.ts";
import { useHead } from "./head.ts";

/** The row at a place, as the reader has corrected it: undefined while it is on its way, and for null. */
export function useRow(place: number | null): Row | undefined {
  const rowAtPlace = useRows(useMemo(() => (place === null ? [] : [place]), [place]));
  return place === null ? undefined : rowAtPlace(place);
}

/** Look up several rows by place, as `useRow` does one. Those of `places` are fetched, by catalog file; a row not here yet is undefined. */
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
      const headRow = headRows.get(place);
      if (headRow !== undefined) return correct(headRow);
      const part = findPart(catalogs, place);
      const columns = part === null ? undefined : client.getQueryData(catalogPartQuery(part.file).queryKey);
      return part === null || columns === undefined ? undefined : correct(rowAt(columns, rowIn(part, place)));
    },
    // The rows themselves are in the client; that another file has come makes a new function.
    // oxlint-disable-next-line react/exhaustive-deps
    [client, correct, catalogs, headRows, version],
  );
}

/** The row of an article that need not be in sight, as the reader has corrected it; null while it is not known, and when there is none. */
export function usePlacedRow(id: string | null): PlacedRow | null {
  const client = useQueryClient();
  const correct = useCorrectedRow();
  const { data } = useQuery({ ...rowQuery(client, useHead(), id ?? ""), enabled: id !== null });
  const placed = data ?? null;
  return useMemo(() => placed && { ...placed, row: correct(placed.row) }, [placed, correct]);
}

/** Where an article stands, and which stands at a place: each null when there is none. */
export interface RowFinder {
  readonly placeOf: (id: string) => Promise<number | null>;
  readonly idAt: (place: number) => Promise<string | null>;
}

/** The functions that find articles, for whoever goes from one to another. They reject when the file that knows cannot be had. */
export function useRowFinder(): RowFinder {
  const client = useQueryClient();
  const head = useHead();
  return useMemo(
    () => ({
      placeOf: async (id) => (await client.ensureQueryData(rowQuery(client, head, id)))?.place ?? null,
      idAt: async (place) => (await fetchRowAt(client, head, place))?.id ?? null,
    }),
    [client, head],
  );
}

/** The rows that the head brings, by place: both ends of the library are there before any request. */
function rowsOfHead({ newest, oldest, total, undated }: Head): ReadonlyMap<number, Row> {
  const rows = new Map<number, Row>();
  oldest.forEach((row, at) => rows.set(total - undated - 1 - at, row));
  newest.forEach((row, place) => rows.set(place, row));
  return rows;
}
