/** One line, and one thing to do about it. */
export interface Toast {
  readonly message: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Stay until answered: for offers that must not be missed. */
  readonly isLasting?: boolean;
  /** A later toast about the same takes this one's place: what it offers to undo has been undone. */
  readonly about?: string;
}
