import { useState } from "react";
import { dateInShort } from "../../core/date/date-words.ts";
import { contextOf } from "../../core/reading/context.ts";
import { counted, formatCount } from "../../core/text/count.ts";
import { toldInWords } from "../../core/time/told-words.ts";
import type { useRetimePreview } from "../../data/told-corrections.ts";

type Preview = NonNullable<ReturnType<typeof useRetimePreview>["data"]>;
type ChangedArticle = Preview["groups"][number]["article"];
type RetimeLine = Preview["groups"][number]["lines"][number];

/** Characters on either side of a changed time. */
const quoteReach = 40;
/** Changed times drawn at first, and with each "Show more". */
const pageSize = 60;

/** A line of the preview, by its article and place. */
export function retimeKey(article: Pick<ChangedArticle, "id">, line: RetimeLine): string {
  return `${article.id} ${line.start}`;
}

interface RetimePreviewProps {
  readonly preview: Preview;
  /** Lines that stay as they are, by key; null where none can: a correction of one place. */
  readonly unticked: ReadonlySet<string> | null;
  readonly onTick: (key: string, isTicked: boolean) => void;
}

/** Every told time that would change, what it was and will be, with a tick each. */
export function RetimePreview({ preview, unticked, onTick }: RetimePreviewProps) {
  const [shown, setShown] = useState(pageSize);
  if (preview.times === 0) return <p className="note">Nothing changes.</p>;
  const lines = preview.groups.flatMap(({ article, lines: all }) => all.map((line) => ({ article, line })));
  const off =
    unticked === null ? 0 : lines.filter(({ article, line }) => unticked.has(retimeKey(article, line))).length;
  return (
    <>
      <p className="num">
        {counted(preview.times, "time")} in {counted(preview.groups.length, "article")}
        {off === 0 ? null : `: ${formatCount(preview.times - off)} will change, ${formatCount(off)} left as they are`}
      </p>
      <ul>
        {lines.slice(0, shown).map(({ article, line }) => {
          const key = retimeKey(article, line);
          const change = <Change article={article} line={line} isNamed={preview.groups.length > 1} />;
          return (
            <li key={key}>
              {unticked === null ? (
                change
              ) : (
                <label className="retime__tick">
                  <input
                    type="checkbox"
                    checked={!unticked.has(key)}
                    onChange={(event) => onTick(key, event.target.checked)}
                  />
                  {change}
                </label>
              )}
            </li>
          );
        })}
      </ul>
      {shown >= lines.length ? null : (
        <button type="button" className="button" onClick={() => setShown(shown + pageSize)}>
          Show {counted(Math.min(pageSize, lines.length - shown), "more time")}
        </button>
      )}
    </>
  );
}

interface ChangeProps {
  readonly article: ChangedArticle;
  readonly line: RetimeLine;
  /** Whether the article is named: where times of several change. */
  readonly isNamed: boolean;
}

function Change({ article, line, isNamed }: ChangeProps) {
  const { before, text, after } = contextOf(article.text, line, { start: 0, end: article.text.length }, quoteReach);
  return (
    <span className="retime__change">
      {isNamed ? (
        <span className="note">
          {article.date === null ? "Undated" : dateInShort(article.date)} · <bdi>{article.title}</bdi>
        </span>
      ) : null}
      <span dir="auto">
        {before}
        <b>{text}</b>
        {after}
      </span>
      <span className="retime__values note">
        was {line.before === null ? "no time" : toldInWords(line.before)}, now{" "}
        {line.after === null ? "no time" : toldInWords(line.after)}
      </span>
    </span>
  );
}
