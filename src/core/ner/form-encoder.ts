import {
  hashText,
  hashedIds,
  hashedTables,
  lowerKey,
  ngramIds,
  ngramTable,
  normaliseForm,
  stripAccents,
  wordSeed,
} from "./features.ts";
import { findHash, sectionBytes, readFloats, readHashes, readSigned, type ModelFile } from "./model-file.ts";

/** Dimensions of a word vector and of a row of each hashed table. */
const wordSize = 100;
const tableSize = 32;

/** Kinds of listed names, in the order of the network's gazetteer inputs. */
const listNames = ["firstName", "surname", "place", "placePart", "demonym", "company", "companyPart"] as const;

/** Words are kept by 26 bits of hash, listed names by 24: 3 of 1,000 unknown words are mistaken for known ones, and the file is smaller. */
const wordHashShift = 6;
const listHashShift = 8;

/** Values that describe a form: word vector, five hashed rows, mean n-gram row, gazetteer bits; padded to a multiple of four. */
export const inputSize = 300;

/** Writes the network's input for a form. */
export interface FormEncoder {
  /** Fill `input` (of `inputSize`) for a form, and return the key under which a document remembers it. An unknown word has a zero vector. */
  fill(form: string, input: Float32Array): string;
}

/** Words of one precision: their hashes ascending, and a code for each part of their vectors, all words' first parts first. */
interface WordList {
  readonly hashes: Uint32Array;
  readonly codes: Uint8Array;
  /** [parts][256][wordSize / parts] */
  readonly book: Int8Array;
  readonly scale: Float32Array;
}

interface Table {
  readonly packed: Uint8Array;
  readonly levels: Float32Array;
}

/** Unpack what is needed to look forms up. About 3 ms; the vectors themselves stay packed. */
export function createFormEncoder(model: ModelFile): FormEncoder {
  const wordLists = ["frequent", "rare"].map((name): WordList => ({
    hashes: readHashes(model, `${name}Words`),
    codes: sectionBytes(model, `${name}Codes`),
    book: readSigned(model, `${name}Book`),
    scale: readFloats(model, `${name}Scale`),
  }));
  const tables = [...hashedTables, ngramTable].map(({ name }): Table => ({
    packed: sectionBytes(model, name),
    levels: readFloats(model, `${name}Levels`),
  }));
  const lists = listNames.map((name) => readHashes(model, name));

  function fillWord(key: string, input: Float32Array): boolean {
    const hash = hashText(key, wordSeed) >>> wordHashShift;
    return wordLists.some((list) => {
      const index = findHash(list.hashes, hash);
      if (index >= 0) readVector(list, index, input);
      return index >= 0;
    });
  }

  return {
    fill(form, input) {
      input.fill(0);
      const normal = normaliseForm(form);
      const key = lowerKey(normal);
      const bare = stripAccents(key);
      if (!fillWord(key, input) && bare !== key) fillWord(bare, input);
      let at = wordSize;
      for (const [i, id] of hashedIds(normal).entries()) {
        addRow(tables[i] as Table, id, input, at, 1);
        at += tableSize;
      }
      const grams = ngramIds(normal);
      for (const id of grams) addRow(tables[hashedTables.length] as Table, id, input, at, 1 / grams.length);
      at += tableSize;
      const short = hashText(key, wordSeed) >>> listHashShift;
      const shortBare = bare === key ? short : hashText(bare, wordSeed) >>> listHashShift;
      for (const [i, list] of lists.entries())
        if (findHash(list, short) >= 0 || (shortBare !== short && findHash(list, shortBare) >= 0)) input[at + i] = 1;
      return key;
    },
  };
}

/** Put the vector that a word's codes stand for at the beginning of `input`. */
function readVector({ hashes, codes, book, scale }: WordList, index: number, input: Float32Array): void {
  const partSize = wordSize / scale.length;
  for (let p = 0; p < scale.length; p++) {
    const row = (p * 256 + (codes[p * hashes.length + index] as number)) * partSize;
    for (let i = 0; i < partSize; i++) input[p * partSize + i] = (book[row + i] as number) * (scale[p] as number);
  }
}

/** Add `share` of a row of 4-bit values, low half-byte first. */
function addRow(table: Table, id: number, input: Float32Array, at: number, share: number): void {
  const start = (id * tableSize) >> 1;
  for (let i = 0; i < tableSize; i += 2) {
    const pair = table.packed[start + (i >> 1)] as number;
    input[at + i] = (input[at + i] as number) + (table.levels[pair & 15] as number) * share;
    input[at + i + 1] = (input[at + i + 1] as number) + (table.levels[pair >> 4] as number) * share;
  }
}
