import type { QueryClient } from "@tanstack/react-query";
import { articleIdOf } from "../core/article/article-id.ts";
import type { Head } from "../library/formats/head.ts";
import { healthQuery } from "./health.ts";

/**
 * The id under which a text is listed that had an article of its own before a second file with it came: addresses that were given away lead
 * to it. Null for an id of no such file.
 */
export async function findListedTwin(client: QueryClient, head: Head, id: string): Promise<string | null> {
  const { sameTexts = [] } = await client.ensureQueryData(healthQuery(head.health));
  const stem = id.replace(/~\d+$/u, "");
  return (
    sameTexts.find(({ files }) => files.some((path) => [stem, id].includes(articleIdOf(path, 1))))?.article ?? null
  );
}
