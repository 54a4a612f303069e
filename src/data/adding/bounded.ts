/** A file that takes longer to read, or a text to tag, is given up, and said: no honest one takes a tenth of it. */
export const longestMs = 60_000;

/** What took longer than `longestMs`. */
export class TooLongError extends Error {}

/** Wait for an answer of the worker, but no longer than `longestMs`: then it rejects with a `TooLongError`. */
export async function bounded<Answer>(answer: Promise<Answer>): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooLongError()), longestMs);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
