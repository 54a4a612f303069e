import type { Entry } from "../core/entities/ledger/entry.ts";
import type { Head } from "../library/formats/head.ts";
import { storageName } from "../platform/site-name.ts";
import type { CorrectionsApi, CorrectionsOf, ToldLedger, ToldLibrary } from "../workers/corrections-api.ts";
import { askIndex, rememberCorrecting } from "./library-index.ts";

type Question = Exclude<keyof CorrectionsApi, "takeLibrary" | "takeLedger">;
type Rest<Name extends Question> =
  Parameters<CorrectionsApi[Name]> extends [CorrectionsOf, ...infer Others] ? Others : never;

/** What the worker was told last. */
const told: { library: string | null; ledger: KnownLedger | null } = { library: null, ledger: null };
/** One thing is told after the other: a ledger comes in pieces, and nobody asks of half of it. */
let telling: Promise<unknown> = Promise.resolve();

interface KnownLedger {
  readonly number: number;
  readonly entries: readonly Entry[];
}

/** What the index was brought in line with. */
const inLine = new Set<"correctLibrary" | "correctTold">();

/**
 * Ask the library's worker something about corrections. It is told library and ledger once, and of a ledger that has grown what is new.
 *
 * Rejects as `askIndex` does.
 */
export async function askCorrections<Name extends Question>(
  head: Head,
  entries: readonly Entry[],
  question: Name,
  rest: Rest<Name>,
  signal?: AbortSignal,
): Promise<Awaited<ReturnType<CorrectionsApi[Name]>>> {
  const of: CorrectionsOf = { library: head.libraryId, ledger: numberOf(entries), asOf: head.asOf ?? null };
  const ask = async () => {
    const next = telling.catch(() => undefined).then(() => tell(head, entries));
    telling = next;
    await next;
    return askIndex(head, question, [of, ...rest] as never, signal);
  };
  const answer = await ask().catch((error: unknown) => {
    // What was said before this question may not have come either.
    if (signal?.aborted !== true) forgetTold();
    if ((error as Error).name !== "NotTold") throw error;
    return ask();
  });
  // A worker that takes this one's place knows nothing of it.
  if (question === "correctLibrary" || question === "correctTold") {
    inLine.add(question);
    const corrected = [...inLine].map((name) => [name, [of]] as const);
    const pieces = grownFrom(null, entries).map((piece) => ["takeLedger", [piece]] as const);
    rememberCorrecting([["takeLibrary", [libraryOf(head)]], ...pieces, ...corrected]);
  }
  return answer as Awaited<ReturnType<CorrectionsApi[Name]>>;
}

/**
 * Tell the worker what it does not know of a library and a ledger. To copy all of a long ledger for it would hold the page for a second: it comes
 * in pieces. None of that is called off with a question, since the next asks of the same.
 */
async function tell(head: Head, entries: readonly Entry[]): Promise<void> {
  const [library, number] = [head.libraryId, numberOf(entries)];
  if (told.library !== library) await askIndex(head, "takeLibrary", [libraryOf(head)]);
  told.library = library;
  if (told.ledger?.number === number) return;
  for (const piece of grownFrom(told.ledger, entries)) await askIndex(head, "takeLedger", [piece]);
  told.ledger = { number, entries };
}

function forgetTold(): void {
  told.library = null;
  told.ledger = null;
}

function libraryOf({ libraryId, catalogs, retimes = [] }: Head): ToldLibrary {
  return { id: libraryId, base: document.baseURI, catalogs, retimes, store: storageName("own") };
}

/** Entries that are told at a time. */
const toldAtOnce = 2_000;

/** What is new in a ledger since another, in pieces. Entries are never altered: those that both begin with are the same objects. */
function grownFrom(before: KnownLedger | null, entries: readonly Entry[]): readonly ToldLedger[] {
  let kept = 0;
  const known = before?.entries ?? [];
  while (kept < known.length && kept < entries.length && known[kept] === entries[kept]) kept += 1;
  const number = numberOf(entries);
  const pieces: ToldLedger[] = [];
  let after = before?.number ?? null;
  do {
    pieces.push({ number, after, kept, entries: entries.slice(kept, kept + toldAtOnce) });
    kept += toldAtOnce;
    after = number;
  } while (kept < entries.length);
  return pieces;
}

/** Ledgers are never altered: each is known by a number, since its ids would be a key of megabytes, read at every article. */
const numbers = new WeakMap<readonly Entry[], number>();
let lastNumber = 0;

/** The number by which a ledger is known in this page. */
export function numberOf(entries: readonly Entry[]): number {
  const known = numbers.get(entries);
  if (known !== undefined) return known;
  lastNumber += 1;
  numbers.set(entries, lastNumber);
  return lastNumber;
}
