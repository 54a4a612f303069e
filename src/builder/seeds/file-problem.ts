import type { Problem } from "../../core/article/article.ts";

/** A problem with a file or folder as a whole. */
export function fileProblem(kind: string, seed: string, message: string, advice: string): Problem {
  return { kind, seed, line: 0, message, advice, excerpt: null, fault: null, article: null };
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "this account has no permission",
  EPERM: "this account has no permission",
  ENOENT: "it is not there",
  ELOOP: "it leads round in a circle",
  ENAMETOOLONG: "its path is too long",
  EMFILE: "too many files are open",
  EIO: "the disk gives an error",
  EISDIR: "it is a folder",
};

/** Say in words why the file system refused. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return reasons[code] ?? (code === "" ? String(error) : `the system says ${code}`);
}
