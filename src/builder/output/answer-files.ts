import type { Rolldown } from "vite";
import type { FirstScript } from "../../library/site/compose-page.ts";

/** Groups of `vite.config.ts` that the answers of a list, and of the screens about names, are drawn with. */
const groups = { list: ["answer", "stores"], names: ["names", "answer", "desk", "stores"] };

/** Tell what a question's first script sends for: the library's worker, and the scripts and style sheets that answers are drawn with, as URLs. */
export function answerFiles(bundle: Rolldown.OutputBundle, base: string): Omit<FirstScript, "url" | "index"> {
  const worker = Object.keys(bundle).find((file) => /^assets\/library-worker-[\w-]+\.js$/u.test(file));
  const filesOf = (names: readonly string[]) => {
    const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
    return chunks
      .filter(({ name }) => names.includes(name))
      .flatMap(({ fileName, viteMetadata }) => [fileName, ...(viteMetadata?.importedCss ?? [])])
      .map((file) => base + file);
  };
  return {
    worker: worker === undefined ? null : base + worker,
    list: filesOf(groups.list),
    names: filesOf(groups.names),
  };
}
