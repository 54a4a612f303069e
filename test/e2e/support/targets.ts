/**
 * Find what a thumb cannot hit, run in the page: targets that answer to less than 24 by 24 CSS pixels (WCAG 2.5.8), and those that stand alone, with
 * nothing else to hit within 44 pixels, and answer to less than 44. Links within a line of text may be as high as its line.
 *
 * It is measured where a touch lands (`elementFromPoint`), so that labels and what widens a target count, and what lies over it does not.
 */
export function findSmallTargets(): string[] {
  const wanted =
    "a[href], button, input:not([type='hidden']), select, textarea, summary, [role='slider'], [role='option'], [tabindex='0']";
  // Handed to the page as one function, so it can have no neighbours here.
  /* oxlint-disable unicorn/consistent-function-scoping */
  const isSeen = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };
  /** In a line of other words: its line's height is what it can have. */
  const isInLine = (element: Element) => {
    const block = element.parentElement?.closest("p, li, dd, h1, h2, h3, td, blockquote, label, span, div");
    const around = (block?.textContent ?? "").trim().length - (element.textContent ?? "").trim().length;
    const isInline = getComputedStyle(element).display.startsWith("inline");
    return isInline && element.matches(":is(a, button, time):not(.button, .icon-button, .chip *)") && around > 2;
  };
  const nameOf = (element: Element) => {
    const words = element.getAttribute("aria-label") ?? element.textContent ?? "";
    return `${element.tagName.toLowerCase()}.${element.className} “${words.replace(/\s+/gu, " ").trim().slice(0, 40)}”`;
  };
  /** How wide and high it is hit around the middle of one of its parts; null where something lies over that. */
  const measure = (part: Element, parts: readonly Element[]) => {
    part.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
    // Of what goes on in the next line, the first.
    const box = part.getClientRects()[0] ?? part.getBoundingClientRect();
    const x = box.left + box.width / 2;
    const y = box.top + box.height / 2;
    const isHit = (px: number, py: number) => {
      // A thumb at the window's edge hits what lies along it.
      if (px < 0 || py < 0 || px >= innerWidth || py >= innerHeight) return true;
      const hit = document.elementFromPoint(px, py);
      return hit !== null && parts.some((one) => one.contains(hit));
    };
    if (!isHit(x, y)) return null;
    const reach = (dx: number, dy: number) => {
      let by = 0;
      while (by < 44 && isHit(x + dx * (by + 1), y + dy * (by + 1))) by += 1;
      return by;
    };
    return { x, y, width: reach(-1, 0) + reach(1, 0) + 1, height: reach(0, -1) + reach(0, 1) + 1 };
  };
  /* oxlint-enable unicorn/consistent-function-scoping */
  const top = document.querySelector("[role='menu'], dialog[open]") ?? document;
  const all = [...top.querySelectorAll<HTMLElement>(wanted)].filter(
    (element) => isSeen(element) && !element.matches(":disabled, [hidden] *, [inert] *"),
  );
  const found = new Set<string>();
  for (const element of all) {
    if (isInLine(element)) continue;
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    const parts = [element, ...labels];
    const sizes = parts.flatMap((part) => measure(part, parts) ?? []);
    const best = sizes.toSorted((a, b) => Math.min(b.width, b.height) - Math.min(a.width, a.height))[0];
    if (best === undefined) {
      found.add(`${nameOf(element)}: covered`);
      continue;
    }
    const { x, y, width, height } = best;
    const isNear = all.some((other) => {
      if (other === element || element.contains(other) || other.contains(element)) return false;
      const { left, right, top: above, bottom } = other.getBoundingClientRect();
      return left < x + 22 && right > x - 22 && above < y + 22 && bottom > y - 22;
    });
    // Counted in whole pixels from its middle, it may lose one at an edge.
    const least = (isNear ? 24 : 44) - 1;
    if (width < least || height < least)
      found.add(`${nameOf(element)}: ${width} × ${height}${isNear ? "" : ", alone"}`);
  }
  return [...found];
}
