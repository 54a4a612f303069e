import { queryOptions, useQuery } from "@tanstack/react-query";
import { parseHealth } from "../library/formats/health.ts";
import { useHead } from "./head.ts";
import { fetchText } from "./library-text.ts";

/** The file with what was read, every problem, and duplicates. */
export function healthQuery(file: string) {
  return queryOptions({
    queryKey: ["health", file],
    queryFn: async ({ signal }) => parseHealth(await fetchText(file, signal)),
  });
}

/** What was read, every problem, and duplicates. */
export function useHealth() {
  return useQuery(healthQuery(useHead().health));
}
