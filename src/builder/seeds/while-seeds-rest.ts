import { SeedChangedError } from "./seed-texts.ts";

/** Builds tried when somebody writes to the seeds meanwhile, and how long each further one waits: a second more than the one before. */
const tries = 3;
const waitMs = 1000;

/** Do work that reads seeds, again when one of them changed under it. Rejects as the work does when it was so every time. */
export async function whileSeedsRest<Result>(work: () => Promise<Result>, waitingMs = waitMs): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof SeedChangedError) || attempt === tries) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * waitingMs));
    }
  }
}
