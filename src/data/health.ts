import { queryOptions, useQuery } from "@tanstack/react-query";
import { parseHealth } from "../core/catalog/health.ts";
import { fetchLibraryFile } from "../platform/library-files.ts";
import { useHead } from "./head.ts";

function healthQuery(file: string) {
  return queryOptions({
    queryKey: ["health", file],
    queryFn: async ({ signal }) => parseHealth(await (await fetchLibraryFile(file, signal)).text()),
  });
}

/** What was read, every problem, and duplicates. */
export function useHealth() {
  return useQuery(healthQuery(useHead().health));
}
