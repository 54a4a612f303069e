import { withUnmarked } from "../core/entities/resolve/find-unmarked.ts";
import type { Mention } from "../core/ner/mention.ts";
import { OwnStore } from "../platform/own/own-store.ts";
import { findIssues } from "./find-issues.ts";
import type { IngestApi } from "./ingest-api.ts";
import { IngestDesk } from "./ingest-desk.ts";
import { makePolyglot } from "./make-polyglot.ts";
import { readWord } from "./read-word.ts";
import { restoreOwn } from "./restore-own.ts";
import { type Port, serve } from "./serve.ts";

const polyglot = makePolyglot();

/** The names that the model marks, and those like them that it passed over, as a build looks for both. */
async function tag(text: string, language: string | null): Promise<readonly Mention[]> {
  return withUnmarked(text, await polyglot.tag(text, language ?? undefined));
}
let desk: IngestDesk | null = null;

function opened(): IngestDesk {
  if (desk === null) throw new Error("The worker that reads files was not told where to put them.");
  return desk;
}

serve<IngestApi>(self as unknown as Port, {
  async open(store, keepsOriginals) {
    desk ??= new IngestDesk(new OwnStore(store), tag, keepsOriginals);
  },
  issues: findIssues,
  ahead: async (files) => opened().ahead(files),
  async read(file, told, tagMs) {
    const read = await opened().read(file, told);
    return { ...read, ...(await opened().tag(tagMs)) };
  },
  word: readWord,
  tag: (ms) => opened().tag(ms),
  names: () => opened().names(),
  put: (ids) => opened().put(ids),
  restore: (store, batch) => restoreOwn(new OwnStore(store), batch),
});
