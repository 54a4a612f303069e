import { isGarbled } from "../text/garbled.ts";
import { joinCutWords } from "../text/line-end-hyphens.ts";
import { findSentences } from "../text/sentences.ts";
import type { Span } from "../text/span.ts";
import { joinSpacedLetters, readSpacedLetters } from "../text/spaced-letters.ts";
import { findTokens } from "../text/tokens.ts";
import { hashBytes } from "./content-hash.ts";
import { cutAtCells } from "./cells.ts";
import { charactersOfTokens, labelsOfTokens } from "./character-labels.ts";
import { labelCount } from "./kernel/kernel.ts";
import { createPlainKernel } from "./kernel/plain-kernel.ts";
import { createSimdKernel } from "./kernel/simd-kernel.ts";
import { mendMarks } from "./marks/mend-marks.ts";
import { splitAtSymbols } from "./marks/split-at-symbols.ts";
import { trimHonorific } from "./marks/trim-honorific.ts";
import type { Mention } from "./mention.ts";
import { parseModelFile } from "./model-file.ts";
import { isNationalityName } from "./nationality.ts";
import { createNetwork, mostRows, networkBytes, type Network, type TaggedSentence } from "./network.ts";
import { readHeadlines } from "./read-headlines.ts";
import { spansOfLabels } from "./spans-of-labels.ts";
import { findTokensOf } from "./tokens-of-language.ts";

/** Finds names in text. Not re-entrant, and 20 MB of memory: make one for each thread. */
export interface Tagger {
  /** Hash of the model's content: mentions cached under it are good for as long as it stays. */
  readonly modelId: string;
  /** Whether the WebAssembly kernel runs; false means the plain one, some ten times slower, with the same marks. */
  readonly isSimd: boolean;
  /**
   * Mentions in an article's text, in order, never overlapping. An article is read as a whole: pass all of it, and its language (ISO 639) if the
   * model knows several. Never throws; "" gives none, and so does a text read in a wrong encoding.
   */
  tag(text: string, language?: string): Mention[];
  /** Label a document given as sentences of tokens of any number; for evaluation on tokenised sets. */
  tagTokens(sentences: readonly (readonly string[])[], language?: string): TaggedSentence[];
}

/** How a tagger is to run. */
export interface TaggerOptions {
  /** False forces the plain TypeScript kernel. Default: WebAssembly SIMD where the engine has it. */
  readonly simd?: boolean;
}

/** Text is tokenised in pieces of about this many units, so that ten megabytes do not become millions of objects at once. */
const pieceUnits = 1 << 16;

const latin = /\p{Script=Latin}/u;

/** A sentence of tokens longer than this is decoded in parts. */
const mostSentence = 1000;

/** Make a tagger from the bytes of `model.bin`. Rejects when they are no model. Loading takes about 20 ms. */
export async function loadTagger(model: Uint8Array, options: TaggerOptions = {}): Promise<Tagger> {
  const file = parseModelFile(model);
  const simd = options.simd === false ? null : await createSimdKernel(networkBytes);
  const network = createNetwork(file, simd ?? createPlainKernel());
  const { calibration, tables, windows, unmarkedLabels = labelCount, unmarkedIn } = file.header;
  const isEnglish = tables === undefined;
  let modelId: string | null = null;
  const label = (sentences: readonly (readonly string[])[], language: string | undefined): TaggedSentence[] => {
    const unmarked = (unmarkedIn?.includes(language ?? "") ?? true) ? unmarkedLabels : labelCount;
    if (!windows)
      return dropUnmarked(tagTokens(network, isEnglish ? readHeadlines(sentences) : sentences, language), unmarked);
    const split = sentences.map(charactersOfTokens);
    const forms = split.map((sentence) => sentence.forms);
    const tagged = tagTokens(network, forms, language);
    return dropUnmarked(tagged, unmarked).map((sentence, i) => labelsOfTokens(sentence, split[i]?.counts ?? []));
  };
  return {
    get modelId() {
      return (modelId ??= hashBytes(model)); // as long as the rest of loading, and few ask for it
    },
    isSimd: network.isSimd,
    tagTokens: label,
    tag(text, language) {
      const mentions: Mention[] = [];
      if (isGarbled(text)) return mentions;
      for (const piece of piecesOf(text)) {
        const tokens = isEnglish
          ? joinSpacedLetters(text, findTokens(text, piece.start, piece.end))
          : findTokensOf(language ?? "", text, piece.start, piece.end);
        const sentences = cutAtCells(text, tokens, findSentences(text, tokens));
        const forms = sentences.map((s) => tokens.slice(s.start, s.end).map((t) => formOf(text, t, language)));
        const tagged = label(forms, language);
        for (const [i, { labels, scores }] of tagged.entries()) {
          const first = (sentences[i] as Span).start;
          for (const span of spansOfLabels(labels)) {
            const start = (tokens[first + span.start] as Span).start;
            const end = (tokens[first + span.end - 1] as Span).end;
            // The English model guesses in other scripts, and a wrong mark is worse than none.
            if (isEnglish && !latin.test(text.slice(start, end))) continue;
            const score = calibrate(scores[span.start] as number, calibration);
            const mention = { start, end, type: span.type, score };
            mentions.push(isEnglish ? mentionOf(text, mention) : trimHonorific(text, mention, language));
          }
        }
      }
      return isEnglish ? mendMarks(text, mentions) : splitAtSymbols(text, mentions); // the others know English titles
    },
  };
}

/** Labels from `unmarked` on as O. */
function dropUnmarked(sentences: TaggedSentence[], unmarked: number): TaggedSentence[] {
  if (unmarked >= labelCount) return sentences;
  return sentences.map(({ labels, scores }) => ({ labels: labels.map((x) => (x >= unmarked ? 0 : x)), scores }));
}

/** A token as the model knows words: not cut by a line end. Only tokens of some length can be cut. In Korean the space behind a syllable is part of it, since the model cannot see words otherwise. */
function formOf(text: string, { start, end }: Span, language: string | undefined): string {
  const form = text.slice(start, end);
  if (end - start > 3) return readSpacedLetters(joinCutWords(form));
  return language === "ko" && /^\s/u.test(text.slice(end, end + 1)) ? `${form} ` : form;
}

/** Mark nationality words. One that the network took for a place ("Gazan") is none: such words name people, whatever the context. */
function mentionOf(text: string, mention: Mention): Mention {
  if (mention.type !== "other" && mention.type !== "place") return mention;
  return isNationalityName(joinCutWords(text.slice(mention.start, mention.end)))
    ? { ...mention, type: "other", isNationality: true }
    : mention;
}

/** Platt scaling of the posterior (Platt 1999), fitted on the dev sets; three decimals, which is finer than it is right. */
function calibrate(posterior: number, { slope, offset }: { slope: number; offset: number }): number {
  const p = Math.min(1 - 1e-6, Math.max(1e-6, posterior));
  const score = 1 / (1 + Math.exp(-(slope * Math.log(p / (1 - p)) + offset)));
  return Math.round(score * 1000) / 1000;
}

/** Cut sentences into documents that the network takes; a text longer than that is read in stretches of equal size. */
function tagTokens(
  network: Network,
  sentences: readonly (readonly string[])[],
  language: string | undefined,
): TaggedSentence[] {
  const parts = sentences.flatMap((s) => (s.length <= mostSentence ? [s] : cut(s, mostSentence)));
  const total = parts.reduce((sum, s) => sum + s.length + 1, 1);
  const stretch = total / Math.ceil(total / (mostRows - mostSentence / 4));
  const tagged: TaggedSentence[] = [];
  let document: (readonly string[])[] = [];
  let rows = 1;
  for (const sentence of parts) {
    const isFull = rows >= stretch || rows + sentence.length + 1 > mostRows;
    if (isFull && document.length > 0) {
      tagged.push(...network.tagDocument(document, language));
      document = [];
      rows = 1;
    }
    document.push(sentence);
    rows += sentence.length + 1;
  }
  if (document.length > 0) tagged.push(...network.tagDocument(document, language));
  return parts.length === sentences.length ? tagged : joinParts(sentences, tagged);
}

function cut(sentence: readonly string[], most: number): string[][] {
  const parts: string[][] = [];
  for (let i = 0; i < sentence.length; i += most) parts.push(sentence.slice(i, i + most));
  return parts;
}

/** Put the parts of cut sentences together again. */
function joinParts(sentences: readonly (readonly string[])[], tagged: readonly TaggedSentence[]): TaggedSentence[] {
  let next = 0;
  return sentences.map(({ length }) => {
    if (length <= mostSentence) return tagged[next++] as TaggedSentence;
    const labels = new Uint8Array(length);
    const scores = new Float32Array(length);
    for (let at = 0; at < length; at += mostSentence, next++) {
      const part = tagged[next] as TaggedSentence;
      labels.set(part.labels, at);
      scores.set(part.scores, at);
    }
    return { labels, scores };
  });
}

/** Pieces of about `pieceUnits`, cut at a blank line, else a line break, else white space, in this order of liking; never within a word. */
function piecesOf(text: string): Span[] {
  const pieces: Span[] = [];
  let start = 0;
  while (text.length - start > pieceUnits * 1.5) {
    const window = text.slice(start + pieceUnits / 2, start + pieceUnits * 1.5);
    const blank = window.lastIndexOf("\n\n");
    const line = blank >= 0 ? blank : window.lastIndexOf("\n");
    const space = line >= 0 ? line : window.lastIndexOf(" ");
    const end = space >= 0 ? start + pieceUnits / 2 + space + 1 : nextSpace(text, start + Math.floor(pieceUnits * 1.5));
    pieces.push({ start, end });
    start = end;
  }
  pieces.push({ start, end: text.length });
  return pieces;
}

function nextSpace(text: string, from: number): number {
  const spaces = /\s/g;
  spaces.lastIndex = from;
  return spaces.exec(text)?.index ?? text.length;
}
