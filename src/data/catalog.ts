import { queryOptions } from "@tanstack/react-query";
import { parseColumns } from "../library/formats/catalog.ts";
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
