const seedEndings: ReadonlySet<string> = new Set(["txt", "md", "text"]);

/** Whether a file's ending is one that seeds have. */
export function isSeedPath(path: string): boolean {
  return seedEndings.has(endingOf(path));
}

/** What stands after the last dot of a file's name, in small letters. */
export function endingOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1).toLowerCase();
}
