/** A stretch of words that both texts have, or one of them. */
export interface DifferencePiece {
  readonly in: "both" | "first" | "second";
  readonly text: string;
}

/** Longer texts are not compared word by word: the table below costs one number for each pair of words. */
const mostWords = 2000;

/**
 * Say word by word how a text differs from another: the longest words in common, in order (Wagner and Fischer, 1974).
 *
 * White space is not compared; the pieces of one text, put together, are that text with its white space made even.
 */
export function wordDifference(first: string, second: string): readonly DifferencePiece[] {
  const [a, b] = [wordsOf(first), wordsOf(second)];
  if (a.length > mostWords || b.length > mostWords)
    return [piece("first", a), piece("second", b)].filter(({ text }) => text !== "");
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      common[i * width + j] =
        a[i] === b[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
  const pieces: { in: DifferencePiece["in"]; words: string[] }[] = [];
  const put = (which: DifferencePiece["in"], word: string) => {
    const last = pieces.at(-1);
    if (last?.in === which) last.words.push(word);
    else pieces.push({ in: which, words: [word] });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      put("both", a[i]!);
      [i, j] = [i + 1, j + 1];
    } else if (i < a.length && (j === b.length || common[(i + 1) * width + j]! >= common[i * width + j + 1]!)) {
      put("first", a[i]!);
      i += 1;
    } else {
      put("second", b[j]!);
      j += 1;
    }
  }
  return pieces.map(({ in: which, words }) => piece(which, words));
}

function piece(which: DifferencePiece["in"], words: readonly string[]): DifferencePiece {
  return { in: which, text: words.join(" ") };
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== "");
}
