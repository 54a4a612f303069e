import { useState } from "react";
import { shortDate } from "../../core/date/calendar.ts";
import type { MentionType } from "../../core/ner/mention.ts";
import type { Span } from "../../core/text/span.ts";
import { counted } from "../../core/text/count.ts";
import type { AnchoredLine, CorrectionPreview, PreviewGroup } from "../../data/corrections-preview.ts";

interface PreviewListProps {
  readonly preview: CorrectionPreview;
  /** Names to print behind the lines, where it is not the mark that changes but whom it names. */
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
                {unticked === null ? <ChangeLines line={line} whom={whom} /> : (
                  <label className="change__label">
                    <input type="checkbox" checked={!unticked.has(line.key)} onChange={(event) => onTick(line.key, event.target.checked)} />
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
      {date === null ? <span>Undated</span> : <time dateTime={date}>{shortDate(date)}</time>} <span dir="auto">{title}</span>
    </h3>
  );
}

function ChangeLines({ line, whom }: { readonly line: AnchoredLine; readonly whom: PreviewListProps["whom"] }) {
  return (
    <span className="change__lines">
      <Line tag="was" line={line} mark={line.before} whom={whom?.was ?? null} />
      <Line tag="now" line={line} mark={line.after} whom={whom?.now ?? null} />
    </span>
  );
}

interface LineProps {
  readonly tag: "was" | "now";
  readonly line: AnchoredLine;
  /** Null where the words are not marked. */
  readonly mark: (Span & { readonly type: MentionType }) | null;
  readonly whom: string | null;
}

/** Characters before a mention: few enough that it is in sight on a phone. */
const reach = 42;

function Line({ tag, line: { before, after, prefix, words, suffix }, mark, whom }: LineProps) {
  const all = prefix + words + suffix;
  const origin = ((after ?? before)?.start ?? 0) - prefix.length;
  const start = mark === null ? prefix.length : mark.start - origin;
  const end = mark === null ? prefix.length : mark.end - origin;
  const from = Math.max(0, Math.min(start, prefix.length) - reach);
  const lead = even(all.slice(from, start));
  return (
    <span className={`change__line change__line--${tag}`}>
      <span className="change__tag">{tag}</span> <bdi>
        {from > 0 || prefix.length > reach ? `…${lead.replace(/^\S*\s/u, "")}` : lead}
        {mark === null ? null : (
          <span className="type-line" data-type={mark.type}>
            {even(all.slice(start, end))}
          </span>
        )}
        {even(all.slice(end))}
      </bdi>
      {whom === null ? null : <span className="change__whom"> {whom}</span>}
    </span>
  );
}

function even(text: string): string {
  return text.replace(/\s+/gu, " ");
}
