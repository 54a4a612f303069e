/** A file that takes longer to read, or a text to tag, is given up, and said: no honest one takes a tenth of it. */
export const longestMs = 60_000;

/** It is counted in so many steps: of a machine that sleeps meanwhile, or a tab that is frozen, one step is lost and not all of them. */
const steps = 6;

/** What took longer than `longestMs`. */
export class TooLongError extends Error {}

/** Wait for an answer of the worker, but no longer than `longestMs`: then it rejects with a `TooLongError`. */
export async function bounded<Answer>(answer: Promise<Answer>): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const step = (left: number) => {
      timer = setTimeout(() => (left === 1 ? reject(new TooLongError()) : step(left - 1)), longestMs / steps);
    };
    step(steps);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
