/** Long work in steps: what a generator gives is of no account but that it could rest there. */
export type Steps<Result> = Generator<undefined, Result>;

/** Items between two steps: of most work some milliseconds. */
const itemsAtOnce = 500;

/** Whether work that goes through items should make a step after this many. */
export function isStep(done: number): boolean {
  return done % itemsAtOnce === itemsAtOnce - 1;
}

/** Do all steps at once. */
export function runSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Do all steps with a breath after each, so that a page stays alive over work of seconds. Rejects when the breath does. */
export async function runInBreaths<Result>(steps: Steps<Result>, breath: () => Promise<void>): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    await breath();
  }
}
