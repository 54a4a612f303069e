import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { MadeSegment, SegmentMaker } from "../../library/index/make-segment.ts";
import type { Tagger } from "../tag/tag-articles.ts";
import type { BuildTask, BuildWorkerData } from "./build-task.ts";
import { createWorkerPool } from "./worker-pool.ts";

/** The threads of a build, which tag texts and make segments of the index. None is started before there is something to do. */
export interface BuildWorkers extends Tagger, SegmentMaker {
  /** End all threads but one, which a development server gives the next text that is saved. */
  rest(): void;
}

/** Make the threads of a bundled `build-worker.ts`. */
export function createBuildWorkers(script: URL, data: BuildWorkerData): BuildWorkers {
  const pool = createWorkerPool<BuildTask, string | MadeSegment>(script, data, availableParallelism());
  return {
    threads: pool.threads,
    async tag(text, language) {
      const modelPath = join(data.modelFolder, "model.bin");
      if (!existsSync(modelPath))
        throw new Error(
          `The tagger's model ${modelPath} is missing, so no names can be found. It belongs to the repository: check it out again.`,
        );
      return (await pool.run({ name: "tag", input: { text, ...(language !== undefined && { language }) } })) as string;
    },
    make: async (...input) => (await pool.run({ name: "segment", input })) as MadeSegment,
    rest: () => pool.shrink(1),
  };
}
