import { rangeOfStretch } from "../../ui/text-range.ts";
import type { OpenArticle } from "../../data/open-article.ts";

/** Bring a passage into sight; false when it is not drawn. */
export function goToStretch(
  container: HTMLElement | null,
  { article }: OpenArticle,
  place: { readonly start: number; readonly end: number },
): boolean {
  const range = container === null ? null : rangeOfStretch(container, article.paragraphs, place);
  const reader = container?.closest(".reader") ?? null;
  if (range === null || reader === null) return false;
  const { top } = range.getBoundingClientRect();
  const frame = reader.getBoundingClientRect();
  if (top < frame.top + 60 || top > frame.bottom - 120) reader.scrollTop += top - frame.top - frame.height / 3;
  return true;
}
