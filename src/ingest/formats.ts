import type { FileView } from "./detect/file-view.ts";
import type { Drafts } from "./document.ts";

/** A reader of one format: bytes and name in, drafts out. It may load libraries; it never throws for what a file holds. */
export type ReadDrafts = (view: FileView) => Drafts | Promise<Drafts>;

/** A format that Dateline reads. */
export interface Format {
  /** Its name for people. */
  readonly label: string;
  /** Tell by content first, by name second, whether a file is one. */
  readonly tells: (view: FileView) => boolean;
  /** Its reader; the libraries it needs are loaded when a first file is met. */
  readonly read: ReadDrafts;
}
