import type { LentFolder } from "../../src/platform/folders.ts";

/** A folder in memory, as a browser hands one over. What is written shows only once it is closed, as browsers have it. */
export class MadeUpFolder {
  readonly kind = "directory";
  readonly name: string;
  readonly files = new Map<string, File>();
  readonly folders = new Map<string, MadeUpFolder>();
  permission: PermissionState = "granted";
  /** Set, every question rejects with an error of this name, as when the folder was deleted. */
  broken: string | null = null;
  /** Set, writing stops after so many bytes with an error of this name. */
  stopsAt: { readonly bytes: number; readonly name: string } | null = null;

  constructor(name: string, files: Readonly<Record<string, string>> = {}) {
    this.name = name;
    for (const [path, text] of Object.entries(files)) this.put(path, text, 1);
  }

  /** Put a file in by its path, with a time of its last change. */
  put(path: string, text: string, lastModified: number): void {
    const [first = "", ...rest] = path.split("/");
    if (rest.length === 0) return void this.files.set(first, new File([text], first, { lastModified }));
    const folder = this.folders.get(first) ?? new MadeUpFolder(first);
    this.folders.set(first, folder);
    folder.put(rest.join("/"), text, lastModified);
  }

  /** As a handle. */
  get lent(): LentFolder {
    return this as unknown as LentFolder;
  }

  async queryPermission(): Promise<PermissionState> {
    return this.permission;
  }

  async requestPermission(): Promise<PermissionState> {
    return (this.permission = "granted");
  }

  async *keys(): AsyncGenerator<string> {
    this.#check();
    yield* this.files.keys();
    yield* this.folders.keys();
  }

  async *values(): AsyncGenerator<unknown> {
    this.#check();
    for (const name of this.files.keys()) yield this.#fileHandle(name);
    yield* this.folders.values();
  }

  async getFileHandle(name: string, { create = false } = {}): Promise<unknown> {
    this.#check();
    if (!this.files.has(name)) {
      if (!create) throw new DOMException(`${name} is not there`, "NotFoundError");
      this.files.set(name, new File([], name));
    }
    return this.#fileHandle(name);
  }

  async removeEntry(name: string): Promise<void> {
    this.#check();
    if (!this.files.delete(name)) throw new DOMException(`${name} is not there`, "NotFoundError");
  }

  #fileHandle(name: string) {
    return {
      kind: "file",
      name,
      getFile: async () => {
        const file = this.files.get(name);
        if (file === undefined) throw new DOMException(`${name} is not there`, "NotFoundError");
        return file;
      },
      createWritable: async () => {
        const parts: Blob[] = [];
        return {
          write: async (blob: Blob) => {
            const limit = this.stopsAt;
            if (limit !== null && blob.size > limit.bytes) throw new DOMException("It stopped", limit.name);
            parts.push(blob);
          },
          close: async () => void this.files.set(name, new File(parts, name, { lastModified: Date.now() })),
          abort: async () => parts.splice(0),
        };
      },
    };
  }

  #check(): void {
    if (this.broken !== null) throw new DOMException("It is not there", this.broken);
  }
}
