import type { Span } from "../text/span.ts";
import { holdsNumber } from "./date-tokens.ts";
import { readDate, type DateReading } from "./date-value.ts";
import { readTime, type TimeReading } from "./time-of-day.ts";

/** A date and perhaps a time as they stand in a text, with the brackets, emphasis and words around them. */
export interface WhenReading {
  readonly reading: DateReading;
  readonly time: TimeReading | null;
  /** Where the date itself stands, without what is around it. */
  readonly at: Span;
  /** Where the time, if any, ends; equal to `at.end` without one. */
  readonly timeEnd: number;
  /** How much of the text all of it takes. */
  readonly length: number;
  /** Brackets or emphasis stood around it. */
  readonly isWrapped: boolean;
}

const openings = /^(?:\*{1,3}|_{1,3}|~~|\[|\(|<|（|【|「|［)/u;
const closings: Readonly<Record<string, string>> = {
  "[": "]",
  "(": ")",
  "<": ">",
  "（": "）",
  "【": "】",
  "「": "」",
  "［": "］",
};

/** More brackets in brackets are no date. */
const deepest = 4;

/** What is written before a date that stands for itself: that it was published, or an article or preposition. */
const lead =
  /^(?:(?:(?:first|originally|last)[ \t]+)?(?:published|posted|written|created|filed|dated|issued|printed|released|ver[öo]ffentlicht|erschienen|publi[ée]e?|publicad[oa]|pubblicat[oa]|gepubliceerd|geplaatst|publicerad|publicerat|publisert|udgivet|julkaistu|opublikowan[oy]|publikov[áa]no|опубликовано|опубліковано|yay[ıi]n(?:lanma)?|発行日?|发布于|發布於|게시일?)(?:[ \t]+(?:on|at|am|le|el|il|em|op|dnia|den|in))?[ \t]*:?[ \t]*|(?:on|le|am|el|den|dem|il|em|vom|op|dnia|lunedi)[ \t]+)/iu;

/** What may follow a date on its line and tells of another day, on which the text was changed. */
const updateNote =
  /^[\s|•·;,(–—-]*(?:(?:last|latest)[ \t]+)?(?:updated?|modified|revised|edited|aktualisiert|geändert|mis à jour|modifié|actualizado|aggiornato|atualizado|bijgewerkt|обновлено|zaktualizowano|uppdaterad|更新)(?![\p{L}]).*$/iu;

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
  const reading = readDate(text.slice(at, at + 100)) ?? null;
  if (reading === null) return null;
  const start = at;
  const end = start + reading.length;
  const early = close(text, end, open, false);
  const time = readTime(text.slice(early ?? end, (early ?? end) + 64));
  const timeEnd = time === null ? end : (early ?? end) + time.length;
  const closed = early === null || time === null ? (early ?? close(text, timeEnd, open, true)) : timeEnd;
  if (closed === null) return null;
  return { reading, time, at: { start, end }, timeEnd, length: closed, isWrapped: open.length > 0 };
}

/** Say whether what follows a date on its line only tells when the text was changed. */
export function isUpdateNote(rest: string): boolean {
  return rest.length < 120 && updateNote.test(rest);
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
