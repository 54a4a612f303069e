import type { Article } from "../core/article/article.ts";
import { addTo } from "../core/catalog/group-by.ts";
import { pairArticles } from "../core/notes/move-notes.ts";
import type { ReadText } from "../ingest/read-articles.ts";
import type { OwnFile } from "../platform/own/own-schema.ts";
import { isAsShelved, type ShelvedArticle } from "./shelved-own.ts";

/** What becomes of a file's articles when it is read anew. */
export interface AnewPlan {
  /** All of the file's articles from now on, in its order. */
  readonly texts: readonly ReadText[];
  /** Ids of those that are read otherwise and keep their ids. */
  readonly renews: ReadonlySet<string>;
  /** Ids of articles that give way, and to which other each does. */
  readonly drops: readonly string[];
  readonly moves: readonly (readonly [from: string, to: string])[];
}

/**
 * Lay what a file gives now beside what it gave before; `texts` bear the ids that they would have if they were new.
 *
 * An article whose text is the same keeps its id, and its date where none is found now: that may have been settled by files or words that came
 * with it then. What the reader took out (`removed`) does not come back, nor what came of it.
 */
export function planAnew(
  texts: readonly ReadText[],
  before: readonly ShelvedArticle[],
  ids: readonly string[],
  removed: ReadonlySet<string>,
): AnewPlan {
  // A file that gives nothing now is no better read.
  if (texts.length === 0) return { texts: [], renews: new Set(), drops: [], moves: [] };
  const twins = new Map<string, ShelvedArticle[]>();
  for (const shelved of before) addTo(twins, shelved.text.trim(), shelved);
  const here = new Set(before.map(({ row }) => row.id));
  const idsBefore = new Set(ids);
  const renews = new Set<string>();
  const settled: ReadText[] = [];
  for (const text of texts) {
    const twin = takeTwin(twins.get(text.article.text.trim()), text);
    const settledText = twin === null ? text : withIdOf(text, twin);
    const { id } = settledText.article;
    // Taken out by the reader and let go of since.
    if (twin === null && idsBefore.has(id) && !here.has(id)) continue;
    if (twin !== null && !isAsShelved(settledText, twin)) renews.add(id);
    settled.push(settledText);
  }
  const pairs = pairArticles(
    before.map(({ row }) => labelled(row)),
    settled.map(({ article }) => labelled(article)),
  );
  const unwanted = new Set([...pairs].flatMap(([from, to]) => (removed.has(from) ? [to] : [])));
  const wanted = settled.filter(({ article }) => !unwanted.has(article.id));
  const stay = new Set(wanted.map(({ article }) => article.id));
  return {
    texts: wanted,
    renews,
    drops: before.flatMap(({ row }) => (stay.has(row.id) || removed.has(row.id) ? [] : [row.id])),
    moves: [...pairs].filter(([from]) => !removed.has(from)),
  };
}

/** What is known of a file that was read anew: `came` as if it were new, `before` until now. */
export function fileReadAnew(before: OwnFile, came: OwnFile, { texts, renews, drops, moves }: AnewPlan): OwnFile {
  const { earlier: _, ...known } = before;
  const names = [...new Set([...before.names, ...came.names])];
  const { readers = 0 } = came;
  if (texts.length === 0) return { ...known, names, readers };
  const gone = new Set(drops);
  // Those that the reader took out are still of it.
  const articles = [...new Set([...came.articles, ...before.articles.filter((id) => !gone.has(id))])];
  const after = { ...known, names, readers, articles, readAs: came.readAs, problems: came.problems };
  const isOther = renews.size + drops.length > 0 || articles.length !== before.articles.length;
  if (!isOther) return after;
  const earlier = {
    readAs: before.readAs,
    articles: before.articles,
    problems: before.problems,
    ...(before.readers !== undefined && { readers: before.readers }),
    dropped: drops,
    moves,
  };
  return { ...after, earlier };
}

/** An article with what it is known by when its text is another one. */
function labelled({ id, date, title }: Pick<Article, "id" | "date" | "title">) {
  return { id, label: `${date ?? ""} ${title}` };
}

/** Of articles of one text, the one of the same day, else the first; it is taken by no other text. */
function takeTwin(twins: ShelvedArticle[] | undefined, { article }: ReadText): ShelvedArticle | null {
  if (twins === undefined) return null;
  const at = Math.max(
    0,
    twins.findIndex(({ row }) => row.date === article.date),
  );
  return twins.splice(at, 1)[0] ?? null;
}

function withIdOf(text: ReadText, { row, source }: ShelvedArticle): ReadText {
  const { article } = text;
  const dated = article.date === null ? { date: row.date, time: row.time } : {};
  return { ...text, article: { ...article, id: row.id, source: article.source ?? source, ...dated } };
}
