import { useMemo, useState, type ReactNode } from "react";
import { dateInShort, machineDate } from "../../core/date/date-words.ts";
import type { MentionType } from "../../core/ner/mention.ts";
import type { Span } from "../../core/text/span.ts";
import { counted, formatCount } from "../../core/text/count.ts";
import type { AnchoredLine, PreviewGroup } from "../../core/entities/ledger/anchor-lines.ts";
import type { CorrectionPreview } from "../../data/corrections-preview.ts";
import { Tick } from "../../ui/choices.tsx";
import { groupings, groupLines, type Grouping, type LikeLines } from "./preview-groups.ts";
import "./preview-list.css";

interface PreviewListProps {
  readonly preview: CorrectionPreview;
  /** Names to print under the lines, where it is not the mark that changes but whom it names. */
  readonly whom: { readonly was: string; readonly now: string } | null;
  /** Lines that stay as they are, by key; null where no line can. */
  readonly unticked: ReadonlySet<string> | null;
  readonly onTick: (keys: readonly string[], isTicked: boolean) => void;
}

/** Articles drawn at first, and with each "Show more": thousands of lines must not hold up the page. */
const pageSize = 60;

/** Lines from which on one by one is too slow. */
const manyLines = 6;

/** Every mention that would change, "was" over "now", with a tick each: by article, or by the words around it with a tick for all alike. */
export function PreviewList({ preview, whom, unticked, onTick }: PreviewListProps) {
  const [by, setBy] = useState<Grouping>("article");
  const { groups, mentions, isDone } = preview;
  if (groups.length === 0) return null;
  return (
    <>
      {unticked === null || !isDone || mentions < manyLines ? null : (
        <select
          className="field changes__by"
          aria-label="Group the lines"
          value={by}
          onChange={({ target }) => setBy(target.value as Grouping)}
        >
          {Object.entries(groupings).map(([grouping, words]) => (
            <option key={grouping} value={grouping}>
              {words}
            </option>
          ))}
        </select>
      )}
      <div className="changes" role="region" aria-label="What changes" tabIndex={0}>
        {by === "article" || unticked === null ? (
          <Paged items={groups} noun="more article">
            {(group) => (
              <section key={group.article}>
                <GroupHead group={group} />
                <LineList lines={group.lines} whom={whom} unticked={unticked} onTick={onTick} />
              </section>
            )}
          </Paged>
        ) : (
          <AlikeGroups key={by} groups={groups} by={by} whom={whom} unticked={unticked} onTick={onTick} />
        )}
      </div>
    </>
  );
}

function Paged<Item>({
  items,
  noun,
  children,
}: {
  readonly items: readonly Item[];
  readonly noun: string;
  readonly children: (item: Item) => ReactNode;
}) {
  const [shown, setShown] = useState(pageSize);
  return (
    <>
      {items.slice(0, shown).map(children)}
      {shown >= items.length ? null : (
        <button type="button" className="button" onClick={() => setShown(shown + pageSize)}>
          Show {counted(Math.min(pageSize, items.length - shown), noun)}
        </button>
      )}
    </>
  );
}

type TickedProps = Pick<PreviewListProps, "whom" | "onTick"> & { readonly unticked: ReadonlySet<string> };

function AlikeGroups({
  groups,
  by,
  ...ticks
}: TickedProps & { readonly groups: readonly PreviewGroup[]; readonly by: Exclude<Grouping, "article"> }) {
  const alike = useMemo(() => groupLines(groups, by), [groups, by]);
  return (
    <Paged items={alike} noun="more group">
      {(group) => <AlikeGroup key={group.label} group={group} {...ticks} />}
    </Paged>
  );
}

/** Lines alike, behind one tick; each by itself when asked for. */
function AlikeGroup({ group: { label, lines }, whom, unticked, onTick }: TickedProps & { readonly group: LikeLines }) {
  const [isOpen, setOpen] = useState(false);
  const off = lines.filter(({ key }) => unticked.has(key)).length;
  return (
    <section>
      <p className="change__alike">
        <Tick>
          <input
            type="checkbox"
            checked={off === 0}
            ref={(box) => {
              if (box !== null) box.indeterminate = off > 0 && off < lines.length;
            }}
            onChange={({ target }) =>
              onTick(
                lines.map(({ key }) => key),
                target.checked,
              )
            }
          />
          <b dir="auto">{label}</b> {formatCount(lines.length)}
        </Tick>
        <button type="button" className="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? "Hide" : "Show"}
          <span className="visually-hidden"> the lines {label}</span>
        </button>
      </p>
      {isOpen ? (
        <Paged items={lines} noun="more line">
          {(line) => <LineList key={line.key} lines={[line]} whom={whom} unticked={unticked} onTick={onTick} />}
        </Paged>
      ) : null}
    </section>
  );
}

function LineList({
  lines,
  whom,
  unticked,
  onTick,
}: Omit<PreviewListProps, "preview"> & { readonly lines: readonly AnchoredLine[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line.key} className="change" data-off={unticked?.has(line.key) || undefined}>
          {unticked === null ? (
            <ChangeLines line={line} whom={whom} />
          ) : (
            <label className="change__label">
              <input
                type="checkbox"
                checked={!unticked.has(line.key)}
                onChange={(event) => onTick([line.key], event.target.checked)}
              />
              <ChangeLines line={line} whom={whom} />
            </label>
          )}
        </li>
      ))}
    </ul>
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
