import { hashText } from "./features.ts";
import type { FormEncoder } from "./form-encoder.ts";
import { gramRows, readForm } from "./group-features.ts";
import { sectionBytes, readFloats, type ModelFile } from "./model-file.ts";

/** Lengths of the n-grams that the two n-gram tables hold. */
const gramSizes = [
  [3, 4],
  [2, 5],
] as const;

/** A hashed table: rows of 4-bit values that stand for 16 levels. */
interface Table {
  readonly packed: Uint8Array;
  readonly levels: Float32Array;
  readonly seed: number;
  readonly rows: number;
  readonly width: number;
}

/** Make the encoder of a group model: six hashed tables and two of n-grams, in the order of the model's header. */
export function createGroupEncoder(model: ModelFile): FormEncoder {
  const tables = (model.header.tables ?? []).map((table): Table => ({
    ...table,
    packed: sectionBytes(model, table.name),
    levels: readFloats(model, `${table.name}Levels`),
  }));
  const hashed = tables.slice(0, -gramSizes.length);
  const grams = tables.slice(-gramSizes.length);

  return {
    fill(form, input) {
      input.fill(0);
      const { texts, edged, key } = readForm(form);
      let at = 0;
      for (const [i, table] of hashed.entries()) {
        addRow(table, hashText(texts[i] ?? "", table.seed) % table.rows, input, at, 1);
        at += table.width;
      }
      for (const [i, table] of grams.entries()) {
        const rows = gramRows(edged, gramSizes[i] ?? [], table.seed, table.rows);
        for (const row of rows) addRow(table, row, input, at, 1 / rows.length);
        at += table.width;
      }
      return key;
    },
  };
}

/** Add `share` of a row, low half-byte first. */
function addRow({ packed, levels, width }: Table, row: number, input: Float32Array, at: number, share: number): void {
  const start = (row * width) >> 1;
  for (let i = 0; i < width; i += 2) {
    const pair = packed[start + (i >> 1)] as number;
    input[at + i] = (input[at + i] as number) + (levels[pair & 15] as number) * share;
    input[at + i + 1] = (input[at + i + 1] as number) + (levels[pair >> 4] as number) * share;
  }
}
