import { dayNumber } from "../../core/date/calendar.ts";
import { isPlainDay } from "../../core/date/date-key.ts";
import { knownDaysOfDate } from "../../core/date/edtf.ts";
import { type Directory, type MentionBlock, writeDirectory } from "./directory.ts";
import { keyText } from "./entity-key.ts";
import { idKey, type SegmentArticle } from "./index-input.ts";
import { sentencesAmong, startsOfSentences } from "./mention-sentences.ts";
import { nameTermPostings } from "./name-terms.ts";
import { numberNames, type NameNumbers, type NumberedEntity, type NumberedForm } from "./name-numbers.ts";
import { PartsWriter } from "./part.ts";
import { type KeyedPostings, writeBlocks } from "./posting-blocks.ts";
import { writePostings } from "./posting-list.ts";
import { undatedDay } from "./schema.ts";
import { writeNamed, writeSegmentEntities } from "./segment-entities.ts";
import { VarintReader, VarintWriter } from "./varint.ts";
import { writeTerms } from "./written-terms.ts";

/** A written segment: its file, and what the manifest says of it. */
export interface WrittenSegment {
  readonly bytes: Uint8Array;
  /** As `readDirectory` reads it. */
  readonly directory: Uint8Array;
}

/**
 * Write one segment over articles that follow each other, newest first.
 *
 * The same articles give the same bytes. An empty list gives a segment without rows. Where their terms are written already, and all
 * mentions bring along what stands there, no text is looked at.
 */
export function writeSegment(articles: readonly SegmentArticle[], terms = writeTerms(articles)): WrittenSegment {
  const parts = new PartsWriter();
  parts.pushLaid(terms.bytes);
  const names = numberNames(articles);
  const directory: Directory = {
    ...openingOf(articles),
    terms: terms.blocks,
    entities: writeBlocks(entityPostings(names), parts),
    nameTerms: writeBlocks(nameTermPostings(names.forms), parts),
    entityKeys: writeSegmentEntities(
      {
        keys: Float64Array.from(names.entities, ({ key }) => key),
        types: Uint8Array.from(names.entities, ({ type }) => type),
      },
      parts,
    ),
    named: writeNamed(names.formsOf.map(countNamed), parts),
    ids: parts.push(bytesOf(Float64Array.from(articles, ({ id }) => idKey(id)))),
    forms: parts.push(formBytes(names)),
    vocabulary: parts.push(terms.vocabulary),
    mentions: writeMentions(articles, names, parts),
  };
  return { bytes: parts.finish(), directory: writeDirectory(directory) };
}

/** Put a segment into one piece, for a store that keeps it whole: the directory behind its length, then the file. */
export function inOnePiece({ bytes, directory }: WrittenSegment): Uint8Array {
  const out = new VarintWriter();
  out.push(directory.length);
  out.pushBytes(directory);
  out.pushBytes(bytes);
  return out.finish();
}

/** Take apart what `inOnePiece` put together. */
export function fromOnePiece(piece: Uint8Array): WrittenSegment {
  const input = new VarintReader(piece);
  const directory = input.nextBytes(input.next());
  return { directory, bytes: piece.subarray(input.at) };
}

const encoder = new TextEncoder();

/** By key: where each entity is named and how often, and beside it how it is written: forms with their mentions. */
function* entityPostings({ entities, formsOf }: NameNumbers): Iterable<KeyedPostings> {
  const lists = new Map<NumberedEntity, number[]>();
  formsOf.forEach((forms, row) => {
    for (const { entity } of forms) {
      let flat = lists.get(entity);
      if (flat === undefined) lists.set(entity, (flat = []));
      if (flat[flat.length - 3] !== row) flat.push(row, 0, 0);
      flat[flat.length - 2] = (flat[flat.length - 2] ?? 0) + 1;
    }
  });
  for (const entity of entities) {
    const flat = lists.get(entity) ?? [];
    const list = new VarintWriter();
    writePostings(list, flat);
    const forms = entity.forms.map(({ text, mentions }) => [text, mentions]);
    yield { key: keyText(entity.key), count: flat.length / 3, list: list.finish(), rest: jsonBytes(forms) };
  }
}

/** Whom an article names, by number, and how often. */
function countNamed(forms: readonly NumberedForm[]): { entity: number; mentions: number }[] {
  const counts = new Map<number, number>();
  for (const { entity } of forms) counts.set(entity.number, (counts.get(entity.number) ?? 0) + 1);
  return Array.from(counts, ([entity, mentions]) => ({ entity, mentions })).toSorted((a, b) => a.entity - b.entity);
}

/** Bytes of mentions a part, about: the newest articles of a dossier are all that its first screen needs. */
const mentionBytes = 6_000;

/** For each article, behind how many bytes they take, its mentions: steps between their starts, their forms, steps between their sentences. */
function writeMentions(
  articles: readonly SegmentArticle[],
  { formsOf }: NameNumbers,
  parts: PartsWriter,
): MentionBlock[] {
  const blocks: MentionBlock[] = [];
  let out = new VarintWriter();
  let first = 0;
  articles.forEach(({ text, sentences: found, mentions: { starts } }, row) => {
    const mentions = new VarintWriter();
    const sentences = starts.length === 0 ? [] : sentencesAmong(found ?? startsOfSentences(text), starts);
    let [lastStart, lastSentence] = [0, 0];
    for (let i = 0; i < starts.length; i++) {
      const [start, sentence] = [starts[i] ?? 0, sentences[i] ?? 0];
      for (const number of [start - lastStart, formsOf[row]?.[i]?.number ?? 0, sentence - lastSentence])
        mentions.push(number);
      [lastStart, lastSentence] = [start, sentence];
    }
    const bytes = mentions.finish();
    out.push(bytes.length);
    out.pushBytes(bytes);
    if (out.length < mentionBytes && row + 1 < articles.length) return;
    blocks.push({ row: first, part: parts.push(out.finish()) });
    out = new VarintWriter();
    first = row + 1;
  });
  return blocks;
}

function openingOf(articles: readonly SegmentArticle[]) {
  const sourceNames = [...new Set(articles.flatMap(({ source }) => (source === null ? [] : [source])))].toSorted();
  const sourceNumbers = new Map(sourceNames.map((name, i) => [name, i + 1]));
  return {
    articles: articles.length,
    days: Int32Array.from(articles, ({ date }) => firstDayOf(date)),
    written: new Map(
      articles.flatMap(({ date }, row) => (date === null || isPlainDay(date) ? [] : [[row, date] as const])),
    ),
    words: Uint32Array.from(articles, ({ words }) => words),
    sources: Uint16Array.from(articles, ({ source }) => sourceNumbers.get(source ?? "") ?? 0),
    sourceNames,
  };
}

function firstDayOf(date: string | null): number {
  return date === null ? undatedDay : dayNumber(knownDaysOfDate(date).first);
}

function formBytes({ forms }: NameNumbers): Uint8Array {
  const out = new VarintWriter();
  for (const { entity, text } of forms) {
    out.push(entity.number);
    out.push(text.length);
  }
  return out.finish();
}

function bytesOf(array: Float64Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function jsonBytes(value: unknown): Uint8Array {
  return encoder.encode(JSON.stringify(value));
}
