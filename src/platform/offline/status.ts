/** Why nothing can be kept here; the app then works online only. */
export type UnsupportedReason =
  /** Opened as a file, by double click. */
  | "file"
  /** Served over plain http from another machine: browsers allow service workers over https and on localhost only. */
  | "insecure"
  /** The browser has none here, such as Firefox in a private window. */
  | "browser"
  /** The browser has them and said no, such as where site data is blocked. */
  | "refused"
  /** `npm run dev`: what changes at every keystroke is not kept. */
  | "development";

/** How much of the library is kept: articles where the build counts them, else files. */
export interface KeptCounts {
  readonly kept: number;
  readonly total: number;
  readonly keptBytes: number;
  readonly totalBytes: number;
}

/** Where the keeping of the library stands. */
export type KeepingStatus =
  | { readonly state: "unsupported"; readonly reason: UnsupportedReason }
  /** The app itself is being kept; counts are not known yet. */
  | { readonly state: "waiting" }
  /** The app itself could not be kept, most likely since the server is between two versions; it is tried again. */
  | { readonly state: "failed" }
  | ({ readonly state: "keeping" } & KeptCounts)
  /** By the reader's wish, and stays so in later visits; or, with `isForData`, until the reader wishes it, since the line or the browser saves data. */
  | ({ readonly state: "paused"; readonly isForData?: true } & KeptCounts)
  /** The server cannot be reached or answers nonsense; goes on by itself. */
  | ({ readonly state: "interrupted" } & KeptCounts)
  /** The device has no room for the rest: what is newest is kept. */
  | ({ readonly state: "short"; readonly missingBytes: number } & KeptCounts)
  | ({ readonly state: "ready" } & KeptCounts);

/** What the reader is told about reading offline. */
export type OfflineStatus = KeepingStatus & {
  /** True when `switchNow` would change to a newer version: it is kept whole, or all of it that can be had. */
  readonly isUpdateReady: boolean;
  /** Files of the newer version that could not be kept; 0 when it is whole, and when there is none. */
  readonly updateMissing: number;
  /** True when the browser promised not to throw the library away when the device runs short. */
  readonly isPersisted: boolean;
};
