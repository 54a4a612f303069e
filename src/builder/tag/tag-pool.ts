/** Tags texts, on threads where there are many. */
export interface TagPool {
  /** The mentions of a text as a line of `formatTags`. Rejects when the tagger fails, with its reason. */
  tag(text: string): Promise<string>;
  /** How many texts are worked on at once. */
  readonly threads: number;
  close(): Promise<void>;
}
