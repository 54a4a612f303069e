/** Something wrong with a file that was added, said to its owner. */
export interface FileProblem {
  /** The file, with the path inside the archive that it lies in. */
  readonly file: string;
  /** Counted from 1; 0 for the file as a whole. */
  readonly line: number;
  readonly message: string;
  /** What happens because of it, and what to do. */
  readonly advice: string;
}
