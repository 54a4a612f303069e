import { queryOptions, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { contentHash } from "../core/hash/content-hash.ts";
import type { FileHash } from "../core/reading/file-hash.ts";
import { ownStore } from "../platform/own/this-store.ts";
import { fetchRaw } from "./article.ts";
import { isOwnFile } from "../core/catalog/own-files.ts";
import type { OpenArticle } from "./open-article.ts";
import { useStoredSetting, type StoredSetting } from "./stored-setting.ts";

/**
 * The SHA-256 of the file that an article comes from: the build's, or that of the file as it was added; null when it cannot be had.
 *
 * Of a file with several articles, whose own hash every one of them would change, and of what names no file here, it is that of the article's part.
 */
function fileHashQuery(client: QueryClient, { row, article, fileHash }: OpenArticle) {
  return queryOptions({
    queryKey: ["file-hash", row.pack, row.from, article.id],
    queryFn: async (): Promise<FileHash> => {
      if (fileHash !== undefined) return { sha256: fileHash, file: row.seed, isWhole: true };
      if (isOwnFile(row.pack)) {
        const [sha256] = await ownStore.findHashesOf(article.id);
        if (sha256 !== undefined) return { sha256, file: row.seed, isWhole: true };
      }
      const raw = await fetchRaw(client, row);
      return { sha256: await contentHash(raw, globalThis.crypto?.subtle), file: row.seed, isWhole: false };
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The hash of an article's file, worked out ahead, since browsers let a page copy only right after a click; null until it is there. */
export function useFileHash(open: OpenArticle, isWanted: boolean): FileHash | null {
  const client = useQueryClient();
  return useQuery({ ...fileHashQuery(client, open), enabled: isWanted }).data ?? null;
}

const setting: StoredSetting<{ readonly isWanted: boolean }> = {
  name: "cite-file-hash",
  parse: (stored) => ({ isWanted: stored === true }),
  format: ({ isWanted }) => isWanted,
};

/** Whether what is copied and cited says the SHA-256 of its file, and the function that changes it. */
export function useWantsFileHash(): readonly [boolean, (isWanted: boolean) => void] {
  const [{ isWanted }, change] = useStoredSetting(setting);
  return [isWanted, (next) => change({ isWanted: next })];
}
