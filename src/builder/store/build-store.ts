import { join } from "node:path";
import { openFileCache, type FileCache } from "./file-cache.ts";
import { pruneFolder } from "./prune-folder.ts";
import { openRecordLog, type RecordLog } from "./record-log.ts";
import { sha256OfParts } from "./sha256.ts";
import { createVersions } from "./version-of.ts";

/** A step of a build, which makes values of one kind. They are plain data. */
export interface Step<Value> {
  readonly name: string;
  /** Folders, and single files, below `src` with the code and data that the values follow from, beside their inputs: when any of it changes, they are made again. */
  readonly sources: readonly string[];
  /** Only says what the values are. */
  readonly example?: Value;
}

/** Hashes, paths and other texts that a value follows from. */
export type Inputs = readonly string[];

/**
 * What builds of one seeds folder have worked out, by what it follows from: a value lies under a hash of its step, of the code that
 * makes it, and of its inputs. So whoever asks need not know whether anything has changed, and nothing that is out of date is ever found.
 */
export interface BuildStore {
  /** The value of a step for these inputs: as it was made before, or by `make`. */
  derive<Value>(step: Step<Value>, inputs: Inputs, make: () => Value): Value;
  /** What was made before, or null. With `has` and `keep` for values that take their time. */
  find<Value>(step: Step<Value>, inputs: Inputs): Value | null;
  has(step: Step<unknown>, inputs: Inputs): boolean;
  keep<Value>(step: Step<Value>, inputs: Inputs, value: Value): void;
  /** Values that are whole files: packs, mentions, catalogs and segments of the index. */
  readonly files: FileCache;
  /** Do some work, and keep in a log of their own all values that it makes or asks for. */
  export(logFile: string, work: () => Promise<void>): Promise<void>;
  /** Write what is new, so that a build that is killed need not do it again. Throws when the folder can't be written to. */
  save(): void;
  /** Write what is new, and forget what no build has asked for since the store was opened. Throws as `save`. */
  tidy(): void;
}

/** What library files are made by. */
const fileSources: readonly string[] = ["core", "library", "builder/library"];

/** Of the files that this version of the code made, and of the one before: whoever goes back and forth between two need not make them again. */
const keptVersions = 2;

/** What a store may be given. */
export interface BuildStoreOptions {
  /** Hashes of files in `sourceFolder`, where they are known. */
  readonly sourceHashes?: Map<string, string> | undefined;
  /** Folders of what other builds of the same seeds have worked out, which is taken where this one has not: see `shardStore`. */
  readonly beside?: readonly string[];
}

/** Where a shard keeps its values and files. */
export const shardStore = { log: "records.log", files: "files" } as const;

/** Open the store in a folder, which need not exist and may be deleted at any time. */
export function openBuildStore(
  folder: string,
  sourceFolder: string,
  { sourceHashes, beside = [] }: BuildStoreOptions = {},
): BuildStore {
  const versionOf = createVersions(sourceHashes);
  const versionOfSources = (paths: readonly string[]) => versionOf(paths.map((path) => join(sourceFolder, path)));
  const log = openRecordLog(join(folder, "derived.log"));
  const filesFolder = join(folder, "files");
  const files = openFileCache(
    join(filesFolder, versionOfSources(fileSources).slice(0, 16)),
    beside.map((each) => join(each, shardStore.files)),
  );
  const others = beside.map((each) => openRecordLog(join(each, shardStore.log)));
  const logs = [log, ...others];
  let exported: RecordLog | null = null;
  const get = (key: string): string | null => {
    let json: string | null = null;
    for (const each of logs) if ((json = each.get(key)) !== null) break;
    if (json !== null && exported?.has(key) === false) exported.set(key, json);
    return json;
  };
  const set = (key: string, json: string) => {
    log.set(key, json);
    exported?.set(key, json);
  };
  const versions = new Map<string, string>();

  const keyOf = ({ name, sources }: Step<unknown>, inputs: Inputs): string => {
    const version = versions.get(name) ?? versionOfSources(sources);
    versions.set(name, version);
    return sha256OfParts(name, version, ...inputs);
  };
  return {
    derive<Value>(step: Step<Value>, inputs: Inputs, make: () => Value): Value {
      const key = keyOf(step, inputs);
      const json = get(key);
      if (json !== null) return JSON.parse(json) as Value;
      const value = make();
      set(key, JSON.stringify(value));
      return value;
    },
    find<Value>(step: Step<Value>, inputs: Inputs): Value | null {
      const json = get(keyOf(step, inputs));
      return json === null ? null : (JSON.parse(json) as Value);
    },
    has(step, inputs) {
      const key = keyOf(step, inputs);
      return exported === null ? logs.some((each) => each.has(key)) : get(key) !== null;
    },
    keep: (step, inputs, value) => set(keyOf(step, inputs), JSON.stringify(value)),
    files,
    async export(logFile, work) {
      const into = openRecordLog(logFile);
      exported = into;
      try {
        await work();
      } finally {
        exported = null;
      }
      into.save();
    },
    save: log.save,
    tidy() {
      log.tidy();
      files.prune();
      pruneFolder(filesFolder, keptVersions);
    },
  };
}
