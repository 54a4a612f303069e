import { findPassage } from "../../annotation/find-passage.ts";
import type { MentionType } from "../../ner/mention.ts";
import type { Span } from "../../text/span.ts";
import { readName } from "../name/read-name.ts";
import type { Anchor, Correction } from "./entry.ts";
import { overlap, reachOf } from "./working-mention.ts";
import type { WorkingMention } from "./working-mention.ts";

/** An article under correction. */
export interface CorrectedText {
  readonly id: string;
  readonly text: string;
}

/** What a correction is about in one article: mentions by number, and bare spans that it says are names. */
export interface Targets {
  readonly mentions: readonly number[];
  /** Mentions that the reader ticked off, by number. */
  readonly excepted: readonly number[];
  readonly spans: readonly Span[];
  /** Why a correction meant for this article does not fit it any more, in words for the reader; else null. */
  readonly lost: string | null;
}

const nothing: Targets = { mentions: [], excepted: [], spans: [], lost: null };

/** Find what a correction is about in an article, without what the reader ticked off and what a narrower correction has settled. */
export function findTargets(
  article: CorrectedText,
  mentions: readonly WorkingMention[],
  correction: Correction,
  entity: string | null,
): Targets {
  if (correction.kind === "rename" || correction.kind === "retime" || !reaches(article.id, correction)) return nothing;
  const targets =
    correction.scope === "here"
      ? targetHere(article, mentions, correction, entity)
      : targetsWide(article, mentions, correction, entity);
  const excepted = (correction.except ?? [])
    .filter((anchor) => anchor.article === article.id)
    .flatMap((anchor) => findPassage(article.text, anchor) ?? []);
  const isFree = (span: Span) => !excepted.some((other) => overlap(span, other));
  const reach = reachOf[correction.scope];
  const open = targets.mentions.filter(
    (i) => (mentions[i]?.reach ?? 0) <= reach || (correction.kind === "same-as" && mentions[i]?.isParted === true),
  );
  const isOpen = (i: number) => {
    const mention = mentions[i];
    return mention !== undefined && isFree(mention);
  };
  return {
    mentions: open.filter(isOpen),
    excepted: open.filter((i) => !isOpen(i)),
    spans: targets.spans.filter(isFree),
    lost: targets.lost,
  };
}

function reaches(article: string, { scope, where, only }: Correction): boolean {
  return (scope === "everywhere" || where.article === article) && (only === undefined || only.includes(article));
}

function targetHere(
  { text }: CorrectedText,
  mentions: readonly WorkingMention[],
  correction: Correction,
  entity: string | null,
): Targets {
  const { kind, where } = correction;
  const found = findPassage(text, where);
  if (found === null) return { ...nothing, lost: `“${where.quote}” no longer stands where it was corrected.` };
  const exact = mentions.flatMap((mention, i) =>
    mention.start === found.start && mention.end === found.end ? [i] : [],
  );
  // A better tagger may mark a little more or less, as "Qatar’s" for "Qatar": the same name is the same mention.
  const alike =
    exact.length > 0
      ? exact
      : mentions.flatMap((mention, i) =>
          overlap(mention, found) && !mention.isGone && sameName(text, mention, where) ? [i] : [],
        );
  if (alike.length > 0) {
    const isOther = (kind === "same-as" || kind === "not-same") && alike.every((i) => mentions[i]?.entity !== entity);
    return isOther && kind === "not-same" ? nothing : { ...nothing, mentions: alike };
  }
  const isCovered = mentions.some((mention) => !mention.isGone && overlap(mention, found));
  if (kind === "not-a-name" && !isCovered) return nothing;
  // Whoever said of what type it is, said that it is a name.
  if (kind === "add" || (kind === "retype" && !isCovered)) return { ...nothing, spans: [found] };
  return { ...nothing, lost: `“${where.quote}” is no longer marked as a name there.` };
}

function targetsWide(
  article: CorrectedText,
  mentions: readonly WorkingMention[],
  correction: Correction,
  entity: string | null,
): Targets {
  const key = readName(correction.where.quote).key;
  const fits = (mention: WorkingMention): boolean => {
    switch (correction.kind) {
      case "same-as":
        return mention.entity === entity && entity !== null;
      case "not-same":
        return mention.entity === entity && entity !== null && keyOf(article.text, mention) === key;
      case "retype":
        return keyOf(article.text, mention) === key && wasShownAs(mention, correction.from, key);
      case "add":
        return false;
      default:
        return keyOf(article.text, mention) === key;
    }
  };
  return {
    ...nothing,
    mentions: mentions.flatMap((mention, i) => (!mention.isGone && fits(mention) ? [i] : [])),
    spans:
      correction.kind === "add"
        ? findWords(article.text, correction.where.quote).filter(
            (span) => !mentions.some((mention) => !mention.isGone && overlap(mention, span)),
          )
        : [],
  };
}

/**
 * Whether the reader saw this mention under that type. Before resolving, the tagger's own word is no measure: all things of one
 * name, and all names of several words, are shown under the type that most of their mentions have.
 */
function wasShownAs({ type, entity, isCertain }: WorkingMention, shown: MentionType, key: string): boolean {
  if (type === shown) return true;
  return entity === null && isCertain !== true && (key.includes(" ") || (type !== "person" && shown !== "person"));
}

/** Every place where these very words stand as whole words. */
function findWords(text: string, quote: string): Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + quote.length)) {
    const end = start + quote.length;
    if (
      !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
      !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2))
    )
      spans.push({ start, end });
  }
  return spans;
}

function keyOf(text: string, { start, end }: Span): string {
  return readName(text.slice(start, end)).key;
}

function sameName(text: string, mention: Span, { quote }: Anchor): boolean {
  return keyOf(text, mention) === readName(quote).key;
}
