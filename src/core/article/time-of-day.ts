import { plainDigits } from "./date-tokens.ts";
import { isUpdateNote } from "./update-note.ts";

/** What the start of a text says about a time of day: `HH:MM` or `HH:MM:SS`, null when there is no such time. */
export interface TimeReading {
  readonly length: number;
  readonly time: string | null;
}

/** Zones that a time with a stop is known by: "12.30 USD" is a price. */
const knownZone =
  /^[ \t\u00A0]*(?:GMT|UTC|BST|IST|W?E?C?ES?T|CES?T|MESZ|MEZ|[ECMP][SD]?T|MSK|JST|AES?D?T)(?![\p{L}\d])/u;

/** No time with its zone is longer. */
const longestTime = 64;

/** Between a date and its time: `T`, `_`, a space, "at", "à", "um", "kl.", "lúc" … */
const lead =
  /^(?:T|[,،;]?[ \t\u00A0\u202F]*(?:[-–—|·•@/][ \t]*)?(?:(?:time|zeit|uhrzeit|heure|hora|ora)[ \t]*:[ \t]*)?(?:(?:at|à|a las|a la|às|as|um|alle|alle ore|ore|om|kl\.?|klo|o|в|о|u|saat|lúc|στις|ساعت|الساعة|בשעה)[ \t\u00A0]+)?)/iu;

const clock =
  /^(?:(上午|午前|오전|下午|午後|오후|晚上)[ \t]?)?(\d{1,2})(?:[ \t\u00A0]?(?:h|Uhr)[ \t\u00A0]?(\d{2})?(?![\d\p{L}])|([:.時时点點])(\d{2})(?:[:.分](\d{2})(?:[.,]\d+)?)?[分秒]?)?/iu;

const half = /^[ \t\u00A0\u202F]*(?:([ap])\.?[ \t]?m\b\.?|([صم])(?![\p{L}]))/iu;
const word = /^[ \t\u00A0]*(?:Uhr|hrs?|hours|h|น\.|ч\.?|uur|uhr)(?![\p{L}])\.?/iu;

/** A zone by its offset, its letters, or both; after letters an offset may follow (`GMT+2`), in brackets letters (`(PDT)`). */
const zone =
  /^[ \t\u00A0]*(?:Z(?![\p{L}\d])|(?:UTC|GMT)?[ \t]?[+\-−]\d{1,2}(?::?\d{2})?(?!\d)|[A-Z]{2,5}(?![\p{L}\d])|[A-Z][a-z]+\/[A-Z][A-Za-z_]+)(?:[ \t]+(?:UTC|GMT))?/u;
const zoneName = /^[ \t\u00A0]*\(\p{L}[\p{L}\p{M} .’'/+\d-]{0,60}\)/u;
/** An org timestamp may say until when: `09:12-10:00`. */
const untilClock = /^[-–]\d{1,2}:\d{2}(?!\d)/u;

/**
 * Read the time that follows a date; null when none does.
 *
 * The zone belongs to what is read but is not kept: an article is dated by the clock of whoever wrote it. After a space, where the
 * time could as well be the text's first words, it only counts when it ends the line, or what brackets the date closes behind it.
 */
export function readTime(text: string): TimeReading | null {
  const head = plainDigits(text.slice(0, longestTime));
  const before = lead.exec(head)![0];
  const match = clock.exec(head.slice(before.length));
  if (match === null) return null;
  const [whole, early, hours, minutesAfterH, sign, minutes, seconds] = match;
  let end = before.length + whole.length;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(head.slice(end));
    if (found !== null) end += found[0].length;
    return found;
  };
  const noon = take(half);
  const hasUnit = whole.length > String(hours).length && sign === undefined && early === undefined;
  // "5" alone is no time: it takes minutes, an "h", "Uhr" or "pm". `12.30` needs a word before or behind it, since it may be a price.
  const hasWord = take(word) !== null || /\p{L}/u.test(before.replace("T", ""));
  if (sign === undefined && !hasUnit && noon === null && early === undefined && !hasWord) return null;
  if (sign === "." && noon === null && !hasWord && !knownZone.test(head.slice(end))) return null;
  take(untilClock);
  if (take(zone) !== null) take(zoneName);
  else take(zoneName);
  const isTight = before === "T";
  if (!isTight && before === "" && early === undefined) return null;
  const rest = text.slice(end, end + longestTime);
  if (
    isTight
      ? /^\S/u.test(rest) && !/^[\])>*_"',|]/u.test(rest)
      : !/^[.,]?[ \t\u00A0]*(?:[\n\r\u2028\u2029]|$|[\])>*_|”"»`])/u.test(rest) &&
        !isUpdateNote(/^[^\n\r\u2028\u2029]*/u.exec(rest)![0])
  )
    return null;
  const isLate = noon !== null ? /^[pم]/iu.test(noon[1] ?? noon[2]!) : /[下後후晚]/u.test(early ?? "");
  return {
    length: head.slice(0, end).trimEnd().length,
    time: timeOf(
      Number(hours),
      minutes ?? minutesAfterH ?? "00",
      seconds,
      noon !== null || early !== undefined ? isLate : null,
    ),
  };
}

function timeOf(hours: number, minutes: string, seconds: string | undefined, isLate: boolean | null): string | null {
  const hour = isLate === null || hours > 12 ? hours : (hours % 12) + (isLate ? 12 : 0);
  const isReal = hour < 24 && Number(minutes) < 60 && Number(seconds ?? 0) <= 60; // 60: leap second
  const isHalf = isLate === null || (hours >= 1 && hours <= 12);
  if (!isReal || !isHalf) return null;
  return [String(hour).padStart(2, "0"), minutes, ...(seconds === undefined ? [] : [seconds])].join(":");
}
