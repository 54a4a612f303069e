import { encodeInUrl } from "../../text/encode-in-url.ts";
import { linkToPlace } from "../sentence-at.ts";
import type { ChronologyEvent } from "./event.ts";

/**
 * Write a chronology as TimelineJS reads it (timeline.knightlab.com, "JSON data format"). Its texts are HTML there, so every sign that means something in HTML is
 * written as what it looks like.
 */
export function toTimelineJs(events: readonly ChronologyEvent[], title: string, base: string): string {
  return `${JSON.stringify(
    {
      title: { text: { headline: escapeHtml(title) } },
      events: events.map((event) => ({
        start_date: dateOf(event.first, event.edtf),
        ...(event.first === event.last || isWhole(event.edtf) ? {} : { end_date: dateOf(event.last, "") }),
        ...(event.isRough ? { display_date: escapeHtml(event.words) } : {}),
        text: {
          headline: escapeHtml(event.words),
          text: `<p>${escapeHtml(event.sentence)}</p><p><a href="${escapeHtml(
            linkToPlace(base, event.article, event.start),
          )}">${escapeHtml(event.title)}</a></p>`,
        },
        // It becomes an element's id and a part of the page's address there.
        unique_id: `${encodeInUrl(event.article)}-${event.start}`,
      })),
    },
    null,
    1,
  )}\n`;
}

/** A month or a year is a date of its own there, shown as such. */
function isWhole(edtf: string): boolean {
  return /^\d{4}(?:-\d\d)?$/.test(edtf);
}

function dateOf(day: string, edtf: string) {
  const [year, month, date] = day.split("-").map(Number);
  if (/^\d{4}$/.test(edtf)) return { year };
  return /^\d{4}-\d\d$/.test(edtf) ? { year, month } : { year, month, day: date };
}

function escapeHtml(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replaceAll(/[&<>"']/gu, (sign) => signs[sign] ?? sign);
}
