import type { OpenArticle } from "../../data/open-article.ts";

interface UnreadLanguageProps {
  readonly open: OpenArticle;
  /** The language in which no names are found; null where they are. */
  readonly name: string | null;
}

/** Said once, over a text in a language that no model reads: that no name is marked says nothing of the text. */
export function UnreadLanguage({ open: { mentions, namesError }, name }: UnreadLanguageProps) {
  if (name === null || mentions.length > 0 || namesError !== undefined) return null;
  return (
    <p className="note">No names are marked: Dateline does not find them in {name}. You can mark them yourself.</p>
  );
}
