/** What a reader meets when something goes wrong: a line of the table of faults, told by the test that brings it about. */
export interface Fault {
  /** What goes wrong, such as `A pack is missing on the server`. */
  readonly fault: string;
  /** What stands on the screen then. */
  readonly sees: string;
  /** What is lost; absent where nothing is. */
  readonly lost?: string;
  /** How the reader goes on. */
  readonly goesOn: string;
}

/** The tag of every test of a fault. */
export const faultTag = "@fault";

/**
 * Mark a test as one of a fault: `test("…", asFault({ fault, sees, goesOn }), async …)`. `npm run faults` writes its table from these.
 *
 * More tags, such as `@chromium`, say where it runs.
 */
export function asFault({ fault, sees, lost = "Nothing", goesOn }: Fault, ...tags: readonly string[]) {
  const told = Object.entries({ fault, sees, lost, "goes on": goesOn });
  return {
    tag: [faultTag, ...tags],
    annotation: told.map(([type, description]) => ({ type, description })),
  };
}
