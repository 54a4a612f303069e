/**
 * Pack a chunk for sending (gzip), since most static hosts do not compress files they do not know, and a database
 * shrinks to 0.75. The name is hashed from the bytes before, as zlibs differ between machines.
 */
export async function packChunk(bytes: Uint8Array): Promise<Uint8Array> {
  return collect(streamOf(bytes).pipeThrough(new CompressionStream("gzip")));
}

/** Unpack a chunk into a blob. Bytes that are not gzip come back as they are: a host may have unpacked them. */
export async function unpackChunk(chunk: Blob): Promise<Blob> {
  const [first, second] = new Uint8Array(await chunk.slice(0, 2).arrayBuffer());
  if (first !== 0x1f || second !== 0x8b) return chunk;
  return new Response(chunk.stream().pipeThrough(new DecompressionStream("gzip"))).blob();
}

/** Name bytes by their content: the first 16 hexadecimal digits of their SHA-256. */
export async function contentHash(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
  return Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
}

/** Piece by piece: for a `Response`, which would do it too, Node loads all of its `fetch`, a twentieth of a second. */
async function collect(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) parts.push(next.value);
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
