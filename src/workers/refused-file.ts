import type { FileRead } from "./ingest-api.ts";

/** Larger files are refused, as in a build. */
export const mostFileBytes = 256 * 1024 * 1024;

/** What a file that gave nothing gives. */
export const nothingRead = { fresh: 0, already: 0, problems: [], orders: [], isOpen: false };

/** Say that a file is too large. */
export function tooLarge(path: string): FileRead["problems"][number] {
  return {
    file: path,
    line: 0,
    message: `${path} is larger than ${mostFileBytes / 1024 / 1024} MB.`,
    advice: "It was not read. Split it into several files.",
  };
}

/** Say that the browser did not give a file. */
export function notGiven(path: string): FileRead["problems"][number] {
  return {
    file: path,
    line: 0,
    message: `The browser did not give ${path}: it was moved or deleted meanwhile, or may not be read.`,
    advice: "It was not read; the other files are. Choose it again.",
  };
}

/** What is said of a file that is not read. */
export function refused(readAs: string, problem: FileRead["problems"][number]): FileRead {
  return { ...nothingRead, readAs, problems: [problem] };
}
