/*
 * The model asset, written by src/training/export.py:
 *
 *   "DLN1" | u32 length of header | header (ASCII JSON) | sections, each at a multiple of 4
 *
 * Little-endian throughout. Words and gazetteer entries are kept as sorted hashes, Rice-coded (a word costs 10 bits, its letters would
 * cost 30); word vectors as product codes (Jégou et al. 2011): 20 bytes for a frequent word, 10 for a rare one.
 */

/** What the header says of the network and where the sections lie. */
export interface ModelHeader {
  readonly format: 1;
  /** Training sets; in a model of several languages each begins with its language and a full stop ("es.conll2002"). */
  readonly sources: readonly string[];
  /** Convolutions of each of the two stages; 3 when absent. */
  readonly depth?: number;
  /** The model reads characters, each with its neighbours, not words. */
  readonly windows?: boolean;
  /** Labels from this one on are read as O where no training set marks their type, since they mean no more than that: in these languages, or in all. */
  readonly unmarkedLabels?: number;
  readonly unmarkedIn?: readonly string[];
  /** In a model of several languages, the tables by which forms are read: sections of their names, and `…Levels`. */
  readonly tables?: readonly {
    readonly name: string;
    readonly seed: number;
    readonly rows: number;
    readonly width: number;
  }[];
  /** Fixed-point scale of hidden states and of the pooled memory: value × scale is rounded to 16 bits. */
  readonly activationScale: number;
  readonly memoryScale: number;
  /** Calibrated score = 1 / (1 + exp(-(slope × logit(posterior) + offset))). */
  readonly calibration: { readonly slope: number; readonly offset: number };
  readonly sections: Readonly<
    Record<string, { readonly at: number; readonly bytes: number; readonly count?: number; readonly bits?: number }>
  >;
}

/** A parsed model asset; sections are views, nothing is copied until the network unpacks them. */
export interface ModelFile {
  readonly header: ModelHeader;
  readonly bytes: Uint8Array;
}

/** Read the header of a model asset. Throws on anything that is not one, or is cut short. */
export function parseModelFile(asset: Uint8Array): ModelFile {
  // A Node Buffer is a Uint8Array whose slice() copies nothing; a plain view makes them alike.
  const bytes = new Uint8Array(asset.buffer, asset.byteOffset, asset.length);
  const magic = String.fromCharCode(...bytes.subarray(0, 4));
  if (magic !== "DLN1") throw new Error(`Not a tagger model: it begins with ${JSON.stringify(magic)}, not "DLN1"`);
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  if (8 + length > bytes.length)
    throw new Error(`Model cut short: header of ${length} bytes in a file of ${bytes.length}`);
  let text = "";
  for (let i = 8; i < 8 + length; i++) text += String.fromCharCode(bytes[i] as number);
  const header = JSON.parse(text) as ModelHeader;
  for (const [name, section] of Object.entries(header.sections))
    if (section.at + section.bytes > bytes.length)
      throw new Error(
        `Model cut short: section ${name} ends at ${section.at + section.bytes} in a file of ${bytes.length}`,
      );
  return { header, bytes };
}

/** The bytes of a section. Throws if the model has none of that name. */
export function sectionBytes(model: ModelFile, name: string): Uint8Array {
  const section = model.header.sections[name];
  if (!section) throw new Error(`Model has no section ${JSON.stringify(name)}`);
  return model.bytes.subarray(section.at, section.at + section.bytes);
}

/** A section as 32-bit floats (copied, so that alignment of the asset does not matter). */
export function readFloats(model: ModelFile, name: string): Float32Array {
  return new Float32Array(sectionBytes(model, name).slice().buffer);
}

/** A section as signed bytes. */
export function readSigned(model: ModelFile, name: string): Int8Array {
  const bytes = sectionBytes(model, name);
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}

/**
 * A section of Rice-coded ascending numbers (Rice and Plaunt 1971): of each step the quotient by 2^bits in ones and a zero, then `bits` low
 * bits, from the lowest bit of each byte up.
 */
export function readHashes(model: ModelFile, name: string): Uint32Array {
  const bytes = sectionBytes(model, name);
  const { count = 0, bits = 0 } = model.header.sections[name] ?? {};
  const out = new Uint32Array(count);
  const step = 2 ** bits;
  const mask = step - 1;
  let at = 0;
  let value = 0;
  for (let i = 0; i < count; i++) {
    let bitsHere = window(bytes, at);
    let ones = trailingOnes(bitsHere);
    while (ones === windowBits) {
      value += windowBits * step;
      at += windowBits;
      bitsHere = window(bytes, at);
      ones = trailingOnes(bitsHere);
    }
    at += ones + 1;
    // Nearly always both parts of a number lie in one window.
    const low = ones + 1 + bits <= windowBits ? bitsHere >>> (ones + 1) : window(bytes, at);
    value += ones * step + (low & mask);
    at += bits;
    out[i] = value;
  }
  return out;
}

/** Bits that `window` is sure to give from any bit position on; `bits` of a section stay below. */
const windowBits = 24;

function window(bytes: Uint8Array, at: number): number {
  const byte = at >> 3;
  const word =
    (bytes[byte] ?? 0) |
    ((bytes[byte + 1] ?? 0) << 8) |
    ((bytes[byte + 2] ?? 0) << 16) |
    ((bytes[byte + 3] ?? 0) << 24);
  return (word >>> (at & 7)) & 0xffffff;
}

function trailingOnes(word: number): number {
  const zeros = ~word;
  return 31 - Math.clz32(zeros & -zeros);
}

/** Index of `hash` in ascending `hashes`, or -1. */
export function findHash(hashes: Uint32Array, hash: number): number {
  let low = 0;
  let high = hashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = hashes[middle] as number;
    if (value === hash) return middle;
    if (value < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
