/** A stretch of a scroller's content: how far below its beginning it begins and ends, in pixels. */
export type Stretch = readonly [top: number, bottom: number];

/**
 * Give a scroller and what is in it sizes, since the tests' DOM lays nothing out: a window of so many pixels over content of so many,
 * in which elements lie where they are said to. What it is scrolled to moves them.
 */
export function layOut(
  scroller: HTMLElement,
  { height, content }: { readonly height: number; readonly content: number },
  places: readonly (readonly [Element | null, Stretch])[],
): void {
  Object.defineProperties(scroller, {
    clientHeight: { value: height, configurable: true },
    scrollHeight: { value: content, configurable: true },
  });
  scroller.getBoundingClientRect = () => new DOMRect(0, 0, 400, height);
  for (const [element, [top, bottom]] of places)
    if (element !== null)
      element.getBoundingClientRect = () => new DOMRect(0, top - scroller.scrollTop, 400, bottom - top);
}
