/** What browsers that tell of their line say of it; Chromium does, others say nothing. */
interface Line {
  readonly saveData?: boolean;
  readonly type?: string;
}

/**
 * Whether the reader or the line asks to fetch no more than is needed: the browser's data saver, or a mobile line that is likely paid by
 * the byte. False where the browser does not tell.
 */
export function savesData(line: Line | undefined = (navigator as { readonly connection?: Line }).connection): boolean {
  return line?.saveData === true || line?.type === "cellular";
}
