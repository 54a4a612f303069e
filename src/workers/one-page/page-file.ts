/** What a worker of a page that is one file asks it for. */
export interface FileQuestion {
  /** The number of the question. */
  readonly pageFile: number;
  /** As `fetch` was given it. */
  readonly address: string;
}

/** The file; null where the page has none at this address. */
export interface FileAnswer {
  readonly pageFile: number;
  readonly bytes: Uint8Array<ArrayBuffer> | null;
}
