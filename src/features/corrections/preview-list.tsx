import { useState } from "react";
import { dateInShort, machineDate } from "../../core/date/date-words.ts";
import type { MentionType } from "../../core/ner/mention.ts";
import type { Span } from "../../core/text/span.ts";
import { counted } from "../../core/text/count.ts";
import type { AnchoredLine, CorrectionPreview, PreviewGroup } from "../../data/corrections-preview.ts";
import "./choice-fields.css";
import "./preview-list.css";

interface PreviewListProps {
  readonly preview: CorrectionPreview;
  /** Names to print under the lines, where it is not the mark that changes but whom it names. */
  readonly whom: { readonly was: string; readonly now: string } | null;
  /** Lines that stay as they are, by key; null where no line can. */
  readonly unticked: ReadonlySet<string> | null;
  readonly onTick: (key: string, isTicked: boolean) => void;
}

/** Articles drawn at first, and with each "Show more": thousands of lines must not hold up the page. */
const pageSize = 60;

/** Every mention that would change, by article, "was" over "now", with a tick each. */
export function PreviewList({ preview: { groups }, whom, unticked, onTick }: PreviewListProps) {
  const [shown, setShown] = useState(pageSize);
  if (groups.length === 0) return null;
  return (
    <div className="changes" role="region" aria-label="What changes" tabIndex={0}>
      {groups.slice(0, shown).map((group) => (
        <section key={group.article}>
          <GroupHead group={group} />
          <ul>
            {group.lines.map((line) => (
              <li key={line.key} className="change" data-off={unticked?.has(line.key) || undefined}>
                {unticked === null ? (
                  <ChangeLines line={line} whom={whom} />
                ) : (
                  <label className="change__label">
                    <input
                      type="checkbox"
                      checked={!unticked.has(line.key)}
                      onChange={(event) => onTick(line.key, event.target.checked)}
                    />
                    <ChangeLines line={line} whom={whom} />
                  </label>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {shown >= groups.length ? null : (
        <button type="button" className="button" onClick={() => setShown(shown + pageSize)}>
          Show {counted(Math.min(pageSize, groups.length - shown), "more article")}
        </button>
      )}
    </div>
  );
}

function GroupHead({ group: { date, title } }: { readonly group: PreviewGroup }) {
  return (
    <h3 className="change__article">
      {date === null ? <span>Undated</span> : <time dateTime={machineDate(date)}>{dateInShort(date)}</time>}{" "}
      <span dir="auto">{title}</span>
    </h3>
  );
}

function ChangeLines({ line, whom }: { readonly line: AnchoredLine; readonly whom: PreviewListProps["whom"] }) {
  if (whom === null) {
    return (
      <span className="change__lines">
        <Line tag="was" line={line} mark={line.before} />
        <Line tag="now" line={line} mark={line.after} />
      </span>
    );
  }
  return (
    <span className="change__lines">
      <Line tag={null} line={line} mark={line.after ?? line.before} />
      <span className="change__whom">
        was <bdi>{whom.was}</bdi>
        <span className="change__line--now">
          , now <bdi>{whom.now}</bdi>
        </span>
      </span>
    </span>
  );
}

interface LineProps {
  /** Null where the text stays as it is. */
  readonly tag: "was" | "now" | null;
  readonly line: AnchoredLine;
  /** Null where the words are not marked. */
  readonly mark: (Span & { readonly type: MentionType }) | null;
}

/** As many characters as core takes on either side of a mention: a side of that length is cut. */
const previewReach = 60;
/** Characters of a line up to the end of the mention: few enough that all of it is in sight. */
const reach = 60;
/** Characters before a long mention: a word or two. */
const leastReach = 16;

function Line({ tag, line: { before, after, prefix, words, suffix }, mark }: LineProps) {
  const all = prefix + words + suffix;
  const origin = ((after ?? before)?.start ?? 0) - prefix.length;
  const start = mark === null ? prefix.length : mark.start - origin;
  const end = mark === null ? prefix.length : mark.end - origin;
  const from = Math.max(0, Math.min(start, prefix.length) - Math.max(leastReach, reach - words.length));
  const lead = even(all.slice(from, start));
  return (
    <span className={`change__line change__line--${tag ?? "same"}`}>
      {tag === null ? null : <span className="change__tag">{tag}</span>}
      <bdi className="change__text">
        {from > 0 || prefix.length >= previewReach ? `…${lead.replace(/^\S*\s/u, "")}` : lead}
        {mark === null ? null : (
          <span className="type-line" data-type={mark.type}>
            {even(all.slice(start, end))}
          </span>
        )}
        {suffix.length >= previewReach ? `${even(all.slice(end)).replace(/\s\S*$/u, "")} …` : even(all.slice(end))}
      </bdi>
    </span>
  );
}

function even(text: string): string {
  return text.replace(/\s+/gu, " ");
}
