import type { ParsedSeed, SeedToParse } from "../seeds/parse-any-seed.ts";
import type { MadeSegment, SegmentMaker } from "../../library/index/make-segment.ts";

/** What a thread of the build may be asked, and what it answers, by the task's name. */
export interface BuildTasks {
  /** Find the mentions of a text, in the language that its owner says: a line of `formatTags`. */
  readonly tag: { readonly input: { readonly text: string; readonly language?: string }; readonly answer: string };
  /** Read a file into articles. */
  readonly read: { readonly input: SeedToParse; readonly answer: ParsedSeed };
  /** Make a segment of the index. */
  readonly segment: { readonly input: Parameters<SegmentMaker["make"]>; readonly answer: MadeSegment };
}

/** One task, as it is sent to a thread. */
export type BuildTask = { readonly [Name in keyof BuildTasks]: Task<Name> }[keyof BuildTasks];

interface Task<Name extends keyof BuildTasks> {
  readonly name: Name;
  readonly input: BuildTasks[Name]["input"];
}

/** What the threads are started with. */
export interface BuildWorkerData {
  /** Where `model.bin` and the models of other languages lie. */
  readonly modelFolder: string;
}
