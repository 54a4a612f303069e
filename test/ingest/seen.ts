/** What a reader sees of an article. */
export interface SeenArticle {
  readonly date: string | null;
  readonly title: string;
  readonly source: string | null;
  readonly author: string | null;
  readonly url: string | null;
  readonly paragraphs: readonly string[];
}

/** Write an article as it is seen: without direction marks, each run of white space as one space. */
export function seen({ date, title, source, author, url, paragraphs }: SeenArticle): SeenArticle {
  return {
    date,
    title: line(title),
    source: source && line(source),
    author: author && line(author),
    url,
    paragraphs: paragraphs.map(line),
  };
}

function line(text: string): string {
  return text
    .replace(/[\uFEFF\u200E\u200F\u202A-\u202E]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
