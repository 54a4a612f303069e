/** Bytes that can be read at any place without waiting: an answer is worked out in one go. */
export interface ByteSource {
  readonly size: number;
  /** Fill `into` with the bytes from `offset`; what lies past the end is left as it is. */
  read(offset: number, into: Uint8Array): void;
}

/** Serve bytes held in memory. */
export function memorySource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: (offset, into) => into.set(bytes.subarray(offset, Math.min(bytes.length, offset + into.length))),
  };
}

/** Read from a blob in blocks, since each read costs a fixed 0.1 to 0.3 ms whatever its length. */
const blockBytes = 128 * 1024;

/** Blocks kept by all blob sources together, most recently used last. */
export interface BlockCache {
  readonly blocks: Map<string, Uint8Array>;
  readonly limitBytes: number;
}

/** A cache for blob sources that never holds more than `limitBytes`. */
export function createBlockCache(limitBytes: number): BlockCache {
  return { blocks: new Map(), limitBytes };
}

/**
 * Serve a blob's bytes without holding them: the browser keeps a large blob on disk, so a library of any size costs the
 * tab only the cache. Needs `FileReaderSync`, which browsers have in workers.
 */
export function blobSource(blob: Blob, key: string, cache: BlockCache): ByteSource {
  const reader = new (
    globalThis as unknown as { FileReaderSync: new () => { readAsArrayBuffer(blob: Blob): ArrayBuffer } }
  ).FileReaderSync();
  const block = (index: number): Uint8Array => {
    const name = `${key}:${index}`;
    const here = cache.blocks.get(name);
    if (here) {
      cache.blocks.delete(name);
      cache.blocks.set(name, here);
      return here;
    }
    const bytes = new Uint8Array(reader.readAsArrayBuffer(blob.slice(index * blockBytes, (index + 1) * blockBytes)));
    cache.blocks.set(name, bytes);
    const [oldest] = cache.blocks.keys();
    if (cache.blocks.size * blockBytes > cache.limitBytes && oldest !== undefined) cache.blocks.delete(oldest);
    return bytes;
  };
  return {
    size: blob.size,
    read(offset, into) {
      for (let done = 0; done < into.length && offset + done < blob.size;) {
        const at = offset + done;
        const from = at % blockBytes;
        const part = block(Math.floor(at / blockBytes)).subarray(from, from + into.length - done);
        into.set(part, done);
        done += part.length;
      }
    },
  };
}
