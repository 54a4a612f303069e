/** What Dateline uses of papaparse: its published types bring Node's along. */
declare module "papaparse" {
  export interface ParseError {
    readonly type: string;
    readonly code: string;
    readonly row?: number;
  }
  export interface ParseResult {
    readonly data: readonly (readonly string[])[];
    readonly errors: readonly ParseError[];
  }
  export function parse(
    text: string,
    options: { readonly delimiter: string; readonly quoteChar?: string; readonly skipEmptyLines?: boolean | "greedy" },
  ): ParseResult;
  const papaparse: { readonly parse: typeof parse };
  export default papaparse;
}

/** pdf.js's worker code: imported for what it does to the thread, not for what it exports. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: unknown;
}
