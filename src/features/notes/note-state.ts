/** Which note the reader is at, and whether it is being written. */
export interface NoteState {
  readonly id: string;
  readonly isEditing: boolean;
}

/** The state and the way to change it: the app holds it, since text, margin and bar show it. */
export interface NoteFocus {
  readonly at: NoteState | null;
  readonly setAt: (at: NoteState | null) => void;
}
