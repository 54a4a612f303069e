/**
 * What a page and a worker say to each other: a call and its one answer, by number.
 *
 * The client is `src/platform/worker-client.ts`; the worker's side is `serve.ts`.
 */
export type ToWorker =
  | { readonly id: number; readonly method: string; readonly args: readonly unknown[] }
  /** The page no longer wants the answer. */
  | { readonly id: number; readonly abort: true };

export type FromWorker =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: { readonly name: string; readonly message: string } };

/** The methods that a worker serves. Arguments and results cross as structured clones. */
export type Methods<Api> = { readonly [Name in keyof Api]: (...args: never[]) => unknown };
