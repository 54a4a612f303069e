import { isPlain, parseAnySeed, type ParsedSeed, type ParseSeed } from "../seeds/parse-any-seed.ts";
import type { BuildTask } from "./build-task.ts";
import type { BoundedThread } from "./bounded-thread.ts";

/** A plain text up to here is read in a blink, and thousands of them faster where they are than on another thread. */
const smallBytes = 1_000_000;

/** Make what reads files on a thread that is ended when one takes too long; small plain texts are read here. */
export function createBoundedParser(thread: BoundedThread<BuildTask, unknown>): ParseSeed {
  return (seed) =>
    seed.bytes.byteLength <= smallBytes && isPlain(seed.path, seed.bytes)
      ? parseAnySeed(seed)
      : (thread.run({ name: "read", input: seed }) as Promise<ParsedSeed>);
}
