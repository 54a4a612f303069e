/** What the page says of the colour around it when the system's theme is used, by its `media`. */
let written: readonly (readonly [HTMLMetaElement, string])[] | null = null;

/**
 * Colour the browser's own bars like the page: by what the page is painted with when the reader has chosen a theme, else by the
 * system's, as `index.html` says. To be called after the theme is on the page.
 */
export function paintBrowser(isChosen: boolean): void {
  written ??= [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')].map((meta) => [
    meta,
    meta.content,
  ]);
  const paper = isChosen ? getComputedStyle(document.body).backgroundColor : "";
  for (const [meta, color] of written) meta.content = paper === "" ? color : paper;
}
