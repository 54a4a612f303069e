const grouped = new Intl.NumberFormat("en");

/** A number with its word: "1 article", "2,143 articles". The plural is the word with "s" unless given. */
export function counted(count: number, word: string, plural = `${word}s`): string {
  return `${grouped.format(count)} ${count === 1 ? word : plural}`;
}

/** A number with thousands marked: "2,143". */
export function formatCount(count: number): string {
  return grouped.format(count);
}

/** A size for people: "830 B", "118 KB", "4.2 MB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const units = ["KB", "MB", "GB", "TB"];
  let size = bytes / 1000;
  let unit = 0;
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${size < 9.95 && unit > 0 ? size.toFixed(1) : Math.round(size)} ${units[unit]}`;
}

/** Cut what an address or a file says of itself to 200 characters, for a message: some are a million long. */
export function cutForDisplay(text: string): string {
  return text.length > 200 ? `${text.slice(0, 199).replace(/[\uD800-\uDBFF]$/, "")}…` : text;
}
