import { hashText, hashedIds, hashedTables, lowerKey, ngramIds, ngramTable, stripAccents, wordSeed } from "./features.ts";
import { findHash, readBytes, readFloats, readHashes, readSigned, type ModelFile } from "./model-file.ts";

/** Dimensions of a word vector, its parts as product codes, and of each hashed table. */
const wordSize = 100;
const parts = 25;
const partSize = wordSize / parts;
const tableSize = 32;

/** Kinds of listed names, in the order of the network's gazetteer inputs. */
const listNames = ["firstName", "surname", "place", "placePart", "demonym", "company", "companyPart"] as const;

/** Values that describe a form: word vector, five hashed rows, mean n-gram row, gazetteer bits; padded to a multiple of four. */
export const inputSize = 300;

/** Writes the network's input for a form. */
export interface FormEncoder {
  /** Fill `input` (of `inputSize`) for a form that `normaliseForm` gave. An unknown word has a zero vector. */
  fill(normal: string, input: Float32Array): void;
}

interface Codebook {
  readonly values: Int8Array;
  readonly scale: Float32Array;
}

interface Table {
  readonly packed: Uint8Array;
  readonly levels: Float32Array;
}

/** Unpack what is needed to look forms up. About 3 ms; the vectors themselves stay packed. */
export function createFormEncoder(model: ModelFile): FormEncoder {
  const frequent = readHashes(model, "frequentWords");
  const rare = readHashes(model, "rareWords");
  const frequentCodes = readBytes(model, "frequentCodes");
  const rareCodes = readBytes(model, "rareCodes");
  const books = [0, 1].map((n): Codebook => ({ values: readSigned(model, `codebook${n}`), scale: readFloats(model, `codebook${n}Scale`) }));
  const tables = [...hashedTables, ngramTable].map(({ name }): Table => ({ packed: readBytes(model, name), levels: readFloats(model, `${name}Levels`) }));
  const lists = listNames.map((name) => readHashes(model, name));

  function fillWord(key: string, input: Float32Array): boolean {
    const hash = hashText(key, wordSeed);
    const f = findHash(frequent, hash);
    if (f >= 0) {
      addCodes(frequentCodes, f * 2 * parts, books[0] as Codebook, input);
      addCodes(frequentCodes, f * 2 * parts + parts, books[1] as Codebook, input);
      return true;
    }
    const r = findHash(rare, hash);
    if (r >= 0) addCodes(rareCodes, r * parts, books[0] as Codebook, input);
    return r >= 0;
  }

  return {
    fill(normal, input) {
      input.fill(0);
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
      const short = hashText(key, wordSeed) >>> 8;
      const shortBare = bare === key ? short : hashText(bare, wordSeed) >>> 8;
      for (const [i, list] of lists.entries()) if (findHash(list, short) >= 0 || (shortBare !== short && findHash(list, shortBare) >= 0)) input[at + i] = 1;
    },
  };
}

/** Add the vector that 25 codes stand for: each is a row of four values in its part's book. */
function addCodes(codes: Uint8Array, at: number, book: Codebook, input: Float32Array): void {
  for (let p = 0; p < parts; p++) {
    const row = (p * 256 + (codes[at + p] as number)) * partSize;
    const scale = book.scale[p] as number;
    for (let i = 0; i < partSize; i++) input[p * partSize + i] = (input[p * partSize + i] as number) + (book.values[row + i] as number) * scale;
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
