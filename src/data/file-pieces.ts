/** A piece of a file that is read at once, in bytes. */
const pieceBytes = 1_000_000;

/** Read a file as UTF-8 piece by piece, so that it is never in memory whole. Rejects when the browser cannot read it. */
export async function* readInPieces(file: Blob): AsyncGenerator<string> {
  // Without its mark at the beginning, as `Blob.text` has it.
  const decoder = new TextDecoder();
  for (let at = 0; at < file.size; at += pieceBytes)
    yield decoder.decode(await file.slice(at, at + pieceBytes).arrayBuffer(), { stream: true });
  yield decoder.decode();
}
