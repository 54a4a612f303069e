import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";

/** A sentence of a tokenised set. `tags` has an entry for each form; O where the file gives none. */
export interface TokenSentence {
  readonly forms: readonly string[];
  readonly tags: readonly string[];
  /** Whether a space follows each form, by a third column of 1; false where there is none. */
  readonly isSpaced: readonly boolean[];
}

/** A document of a tokenised set. */
export interface TokenDocument {
  /** Whether a -DOCSTART- line stood before it. */
  readonly isMarked: boolean;
  readonly sentences: readonly TokenSentence[];
}

/**
 * Without -DOCSTART- nobody knows what belongs together: this many sentences are read as one document. Enough for names to help one another,
 * few enough to hold little memory; the sets of loose sentences score the same with 10 to 50.
 */
const looseSentences = 25;

/**
 * Read a set of TOKEN⇥TAG lines, plain or gzip (by its ending), one document at a time, so that any size fits in memory. A blank line ends a
 * sentence; columns after the third are ignored. Rejects when the file cannot be read.
 */
export async function* readDocuments(file: string): AsyncGenerator<TokenDocument> {
  const bytes = createReadStream(file);
  const stream = file.endsWith(".gz") ? bytes.pipe(createGunzip()) : bytes;
  if (stream !== bytes) bytes.on("error", (error) => stream.destroy(error));
  let sentences: TokenSentence[] = [];
  let forms: string[] = [];
  let tags: string[] = [];
  let isSpaced: boolean[] = [];
  let isMarked = false;
  const endSentence = (): void => {
    if (forms.length > 0) sentences.push({ forms, tags, isSpaced });
    forms = [];
    tags = [];
    isSpaced = [];
  };
  for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
    const [form = "", tag, space] = line.split("\t");
    if (form.trim() === "") {
      endSentence();
      if (!isMarked && sentences.length >= looseSentences) {
        yield { isMarked, sentences };
        sentences = [];
      }
    } else if (form.startsWith("-DOCSTART-")) {
      endSentence();
      if (isMarked || sentences.length > 0) yield { isMarked, sentences };
      sentences = [];
      isMarked = true;
    } else {
      forms.push(form);
      isSpaced.push(space === "1");
      tags.push(tag === undefined || tag === "" ? "O" : tag);
    }
  }
  endSentence();
  if (isMarked || sentences.length > 0) yield { isMarked, sentences };
}
