import type { NotedNode } from "../query/syntax.ts";
import { fold } from "../text/fold.ts";
import { shownContent, type ArticleTag, type Note } from "./note.ts";

/** Find the articles that a part of a query asks for: with a note at all; with a tag, on a note or on the article; with words in a comment. */
export function findNotedArticles(
  { by, value, isPrefix }: Pick<NotedNode, "by" | "value" | "isPrefix">,
  notes: readonly Note[],
  tags: readonly ArticleTag[],
): readonly string[] {
  const wanted = fold(value);
  const isTag = (tag: string) => (isPrefix ? fold(tag).startsWith(wanted) : fold(tag) === wanted);
  const found = new Set<string>();
  for (const note of notes) {
    const content = shownContent(note);
    if (content === null) continue;
    const fits = by === "has" || (by === "tag" ? content.tags.some(isTag) : fold(content.comment).includes(wanted));
    if (fits) found.add(content.article);
  }
  if (by === "tag") for (const { article, tag, isOn } of tags) if (isOn && isTag(tag)) found.add(article);
  return [...found];
}
