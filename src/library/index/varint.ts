/** Writes unsigned integers in 7-bit groups, lowest first (LEB128): small numbers, which are most, take one byte. */
export class VarintWriter {
  #bytes = new Uint8Array(256);
  #length = 0;

  /** Append a whole number of at least 0; a value above 2^53 is not kept exactly. */
  push(value: number): void {
    let rest = value;
    while (rest > 0x7f) {
      this.#pushByte((rest % 0x80) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.#pushByte(rest);
  }

  /** Append bytes as they are. */
  pushBytes(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Bytes written so far. */
  get length(): number {
    return this.#length;
  }

  /** What was written so far, as a copy of its own. */
  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #pushByte(byte: number): void {
    this.#makeRoom(1);
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }

  #makeRoom(bytes: number): void {
    const needed = this.#length + bytes;
    if (needed <= this.#bytes.length) return;
    const wider = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    wider.set(this.#bytes);
    this.#bytes = wider;
  }
}

/** Reads what `VarintWriter` wrote. Past the end it reads zeroes. */
export class VarintReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Where the next number begins. */
  get at(): number {
    return this.#at;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  next(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.#bytes[this.#at] ?? 0;
      this.#at += 1;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 0x80;
    }
  }

  /** Pass over so many numbers. */
  skip(count: number): void {
    for (let left = count; left > 0; this.#at += 1) if ((this.#bytes[this.#at] ?? 0) < 0x80) left -= 1;
  }

  nextBytes(length: number): Uint8Array {
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }
}
