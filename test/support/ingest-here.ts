import type { Mention } from "../../src/core/ner/mention.ts";
import type { WorkerClient } from "../../src/platform/worker-client.ts";
import { OwnStore } from "../../src/platform/own/own-store.ts";
import { findIssues } from "../../src/workers/find-issues.ts";
import type { IngestApi } from "../../src/workers/ingest-api.ts";
import { IngestDesk } from "../../src/workers/ingest-desk.ts";
import { readWord } from "../../src/workers/read-word.ts";

/** Called before each call of the worker: may reject, as a worker that dies does, or never settle. */
type Before = (method: keyof IngestApi, args: readonly unknown[]) => Promise<void> | void;

/** The page's side of a worker that reads files. */
type IngestClient = Pick<WorkerClient<IngestApi>, "call" | "stop">;

/**
 * The worker that reads files, in this thread over a store of one's choice: its own desk, which is a new one after each `stop`, as a new
 * worker's is. `tag` marks names; without it there are none.
 */
export function ingestHere(
  store: OwnStore = new OwnStore(`own ${Math.random()}`),
  { tag = async () => [], before }: { readonly tag?: Tag; readonly before?: Before } = {},
) {
  let desk: IngestDesk | null = null;
  const calls: string[] = [];
  const answers = (): Partial<IngestApi> => {
    const at = (desk ??= new IngestDesk(store, tag, false));
    return {
      open: async () => undefined,
      ahead: async (files) => at.ahead(files),
      read: async (file, told, tagMs) => ({ ...(await at.read(file, told)), ...(await at.tag(tagMs)) }),
      tag: at.tag.bind(at),
      names: at.names.bind(at),
      put: at.put.bind(at),
      word: readWord,
      issues: findIssues,
    };
  };
  const client = {
    async call(method: keyof IngestApi, args: readonly unknown[]) {
      calls.push(method);
      await before?.(method, args);
      return (answers()[method] as (...given: readonly unknown[]) => Promise<unknown>)(...args);
    },
    stop: () => (desk = null),
  } as unknown as IngestClient;
  return { client, store, calls };
}

type Tag = (text: string, language: string | null) => Promise<readonly Mention[]>;

/** Texts as files, by path. */
export function filesToAdd(texts: Readonly<Record<string, string>>): { readonly blob: Blob; readonly path: string }[] {
  return Object.entries(texts).map(([path, text]) => ({ blob: new Blob([text]), path }));
}

/** A text as a reader has it. */
export const datedText = (date: string, title: string, text: string): string => `date ${date}\n# ${title}\n\n${text}\n`;
