import { holdsNumber } from "./date-tokens.ts";
import { readDate } from "./date-value.ts";
import { readStamp } from "./stamp.ts";
import { readTime } from "./time-of-day.ts";
import type { WhenReading } from "./date-reading.ts";

const openings = /^(?:\*{1,3}|_{1,3}|~~|\[|\(|<|（|【|「|［|“|„|«|"|`)/u;
const closings: Readonly<Record<string, string>> = {
  "[": "]",
  "(": ")",
  "<": ">",
  "（": "）",
  "【": "】",
  "「": "」",
  "［": "］",
  "“": "”",
  "„": "“",
  "«": "»",
};

/** More brackets in brackets are no date. */
const deepest = 4;

/** A clock that stands before its date, as some newspapers print it: `14:30, 12 June 2019`, `14:30 GMT, 12 June 2019`. */
const clockBefore =
  /^(\d{1,2}[:.]\d{2}(?::\d{2})?[ \t]?(?:[ap]\.?m\b\.?)?(?:[ \t](?:[A-Z]{2,4}|Uhr|hrs))?)[,;]?[ \t]+(?:on[ \t]+)?(?=[\p{L}\d])/iu;

/** What is written before a date that stands for itself: that it was published, or an article or preposition. */
const lead =
  /^(?:(?:(?:first|originally|last)[ \t]+)?(?:published|posted|written|created|filed|dated|issued|printed|released|ver[öo]ffentlicht|erschienen|publi[ée]e?|publicad[oa]|pubblicat[oa]|gepubliceerd|geplaatst|publicerad|publicerat|publisert|udgivet|julkaistu|opublikowan[oy]|publikov[áa]no|опубликовано|опубліковано|yay[ıi]n(?:lanma)?|発行日?|发布于|發布於|게시일?)(?:[ \t]+(?:on|at|am|le|el|il|em|op|dnia|den|in))?[ \t]*:?[ \t]*|(?:on|le|am|el|den|dem|il|em|vom|op|dnia|dne|the|from|between|du|del|dal|od|zwischen|entre|anno)[ \t]+|de[ \t]+(?=\d))/iu;

/**
 * Read a date that stands at the start of a text with what people put around it: `[2019-09-02 09:00]`, `**November 6, 2023**`,
 * `<2023-11-06 Mon 09:12>`, `Published 14 October 2017`, `(le 12 juin)`. Null when there is none, or when a bracket is not closed.
 */
export function readWhen(text: string): WhenReading | null {
  if (!holdsNumber(text)) return null;
  let at = 0;
  const open: string[] = [];
  const takeOpenings = () => {
    for (
      let sign = openings.exec(text.slice(at, at + 3));
      sign !== null && open.length < deepest;
      sign = openings.exec(text.slice(at, at + 3))
    ) {
      open.push(sign[0]);
      at += sign[0].length;
      at += spaces(text, at);
    }
  };
  takeOpenings();
  const before = at;
  at += lead.exec(text.slice(at, at + 80))?.[0].length ?? 0;
  if (at > before) takeOpenings();
  const stamp = open.length === 0 && at === 0 && /^\d{8}T/u.test(text) ? readStamp(text) : null;
  if (stamp !== null) return stamp;
  const plain = readDate(text.slice(at, at + 100));
  const clocked = plain === null ? readBehindClock(text, at) : null;
  if (clocked !== null) at += clocked.lead;
  const reading = plain ?? clocked?.reading ?? null;
  if (reading === null) return open.length > 0 && before > 0 ? readUnwrapped(text) : null;
  const start = at;
  const end = start + reading.length;
  const early = close(text, end, open, false);
  const time =
    clocked === null ? readTime(text.slice(early ?? end, (early ?? end) + 64)) : { ...clocked.time, length: 0 };
  const timeEnd = time === null ? end : (early ?? end) + time.length;
  const closed = early === null || time === null ? (early ?? close(text, timeEnd, open, true)) : timeEnd;
  if (closed === null) return null;
  return { reading, time, at: { start, end }, timeEnd, length: closed, isWrapped: open.length > 0 };
}

/** "(Wednesday) June 12, 2019": the bracket is not the date's. */
function readUnwrapped(text: string): WhenReading | null {
  const reading = readDate(text.slice(0, 100));
  if (reading === null) return null;
  const at = { start: 0, end: reading.length };
  const time = readTime(text.slice(at.end, at.end + 64));
  const timeEnd = at.end + (time?.length ?? 0);
  return { reading, time, at, timeEnd, length: timeEnd, isWrapped: false };
}

/** Read a date of a whole day behind a clock. */
function readBehindClock(text: string, from: number) {
  const head = clockBefore.exec(text.slice(from, from + 40));
  if (head === null) return null;
  const time = readTime(` ${head[1]!}`);
  const reading = readDate(text.slice(from + head[0].length, from + head[0].length + 100));
  if (time === null || reading === null || (reading.kind !== "exact" && reading.kind !== "ambiguous")) return null;
  return { time, reading, lead: head[0].length };
}

/** Find where the brackets that were opened are closed again, each perhaps after a stop or colon; null when one is not. */
function close(text: string, from: number, open: readonly string[], mayStop: boolean): number | null {
  let at = from;
  for (const sign of open.toReversed()) {
    const closing = closings[sign] ?? sign;
    const stop = /^[ \t]*[.,:]?[ \t]*/u.exec(text.slice(at, at + 4))![0].length;
    if (text.startsWith(closing, at)) at += closing.length;
    else if ((mayStop || !/[ \t]/u.test(text[at] ?? "")) && text.startsWith(closing, at + stop))
      at += stop + closing.length;
    else return null;
  }
  return at;
}

function spaces(text: string, from: number): number {
  return /^[ \t]{0,4}/u.exec(text.slice(from, from + 4))![0].length;
}
