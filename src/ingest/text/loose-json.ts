/** What could be read of a JSON text. */
export interface LooseJson {
  /** Undefined when nothing could be read. */
  readonly value: unknown;
  /** What was wrong: an exporter's escapes, or a file cut off; null when nothing was. */
  readonly mended: "escapes" | "cut" | null;
}

/**
 * Parse JSON that may be broken in two ways seen in real exports: `\x0C` for a control character (Telegram's), and a file that
 * stops in the middle, of which everything up to the last whole element is kept. Never throws.
 */
export function parseLooseJson(text: string): LooseJson {
  if (!/^\s*[[{]/.test(text)) return { value: undefined, mended: null };
  const plain = tryParse(text);
  if (plain !== undefined) return { value: plain, mended: null };
  const escaped = mendEscapes(text);
  const withEscapes = escaped === text ? undefined : tryParse(escaped);
  if (withEscapes !== undefined) return { value: withEscapes, mended: "escapes" };
  const closed = closeCut(escaped);
  return { value: closed === null ? undefined : tryParse(closed), mended: "cut" };
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A backslash that is itself escaped is text: `C:\\x0Cabin` stays. */
function mendEscapes(text: string): string {
  return text.replace(/\\(?:x([0-9A-Fa-f]{2})|[\s\S])/g, (whole, hex: string | undefined) =>
    hex === undefined ? whole : `\\u00${hex}`,
  );
}

/** Brackets open deeper than this are no export's. */
const deepest = 1000;

/** Cut a text after the last whole element of an array and close what is open there; null when there is none. */
function closeCut(text: string): string | null {
  const open: string[] = [];
  let isInString = false;
  let best: { readonly end: number; readonly closers: string } | null = null;
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]!;
    if (isInString) {
      if (unit === "\\") i++;
      else if (unit === '"') isInString = false;
      continue;
    }
    if (unit === '"') isInString = true;
    else if (unit === "{" || unit === "[") {
      if (open.length > deepest) return null;
      open.push(unit === "{" ? "}" : "]");
    } else if (unit === "}" || unit === "]") {
      if (open.pop() !== unit) break;
      if (open.at(-1) === "]") best = { end: i + 1, closers: open.toReversed().join("") };
    }
  }
  return best === null ? null : text.slice(0, best.end) + best.closers;
}
