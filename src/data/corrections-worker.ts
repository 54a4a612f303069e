import type { Entry } from "../core/entities/ledger/entry.ts";
import type { Head } from "../library/formats/head.ts";
import { storageName } from "../platform/site-name.ts";
import type { CorrectionsApi, CorrectionsOf, ToldLedger, ToldLibrary } from "../workers/corrections-api.ts";
import { askIndex, rememberCorrecting } from "./library-index.ts";

type Question = Exclude<keyof CorrectionsApi, "takeLibrary" | "takeLedger">;
type Rest<Name extends Question> =
  Parameters<CorrectionsApi[Name]> extends [CorrectionsOf, ...infer Others] ? Others : never;

/** What the worker was told last. */
const told: { library: string | null; ledger: { readonly number: number; readonly entries: readonly Entry[] } | null } =
  { library: null, ledger: null };

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
    if (told.library !== of.library) {
      told.library = of.library;
      await askIndex(head, "takeLibrary", [libraryOf(head)], signal);
    }
    if (told.ledger?.number !== of.ledger) {
      const next = grownFrom(told.ledger, entries);
      told.ledger = { number: of.ledger, entries };
      await askIndex(head, "takeLedger", [next], signal);
    }
    return askIndex(head, question, [of, ...rest] as never, signal);
  };
  const answer = await ask().catch((error: unknown) => {
    // What was said before this question may not have come either.
    forgetTold();
    if ((error as Error).name !== "NotTold") throw error;
    return ask();
  });
  // A worker that takes this one's place knows nothing of it.
  if (question === "correctLibrary" || question === "correctTold") {
    inLine.add(question);
    const corrected = [...inLine].map((name) => [name, [of]] as const);
    rememberCorrecting([["takeLibrary", [libraryOf(head)]], ["takeLedger", [grownFrom(null, entries)]], ...corrected]);
  }
  return answer as Awaited<ReturnType<CorrectionsApi[Name]>>;
}

function forgetTold(): void {
  told.library = null;
  told.ledger = null;
}

function libraryOf({ libraryId, catalogs, retimes = [] }: Head): ToldLibrary {
  return { id: libraryId, base: document.baseURI, catalogs, retimes, store: storageName("own") };
}

/** Entries are never altered: those that both ledgers begin with are the same objects. */
function grownFrom(before: typeof told.ledger, entries: readonly Entry[]): ToldLedger {
  let kept = 0;
  const known = before?.entries ?? [];
  while (kept < known.length && kept < entries.length && known[kept] === entries[kept]) kept += 1;
  return { number: numberOf(entries), after: before?.number ?? null, kept, entries: entries.slice(kept) };
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
