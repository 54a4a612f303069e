/** A stretch of a text, half-open, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Elements that each show one block of a text bear its number, counted from 0. */
const blockSelector = "p[data-paragraph]";

/**
 * What is selected within a container that shows the blocks of a text, as a stretch without white space at its ends.
 *
 * Ends that lie between blocks, as when a whole page is selected, come to the nearest block's edge. Null when nothing of the text is
 * selected, or when what is shown is not the text.
 */
export function findSelectedStretch(container: HTMLElement, text: string, blocks: readonly Stretch[]): Stretch | null {
  const selection = container.ownerDocument.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const touched = [...container.querySelectorAll<HTMLElement>(blockSelector)].filter((block) =>
    range.intersectsNode(block),
  );
  const [first, last] = [touched[0], touched.at(-1)];
  if (first === undefined || last === undefined) return null;
  const from = offsetOf(first, range.startContainer, range.startOffset, "start", blocks);
  const to = offsetOf(last, range.endContainer, range.endOffset, "end", blocks);
  if (from === null || to === null || to <= from) return null;
  const words = text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  const end = start + words.trim().length;
  return end > start ? { start, end } : null;
}

/** Select a stretch of a text, from its end if it is to grow at its start; false when one of its ends is not drawn. */
export function selectStretch(
  container: HTMLElement,
  blocks: readonly Stretch[],
  stretch: Stretch,
  isBackwards = false,
): boolean {
  const range = rangeOfStretch(container, blocks, stretch);
  if (range === null) return false;
  const from = [range.startContainer, range.startOffset] as const;
  const to = [range.endContainer, range.endOffset] as const;
  const selection = container.ownerDocument.getSelection();
  if (isBackwards) selection?.setBaseAndExtent(...to, ...from);
  else selection?.setBaseAndExtent(...from, ...to);
  return true;
}

/** The place of a stretch on the page; null when one of its ends is not drawn. */
export function rangeOfStretch(
  container: HTMLElement,
  blocks: readonly Stretch[],
  { start, end }: Stretch,
): Range | null {
  const from = pointAt(container, blocks, start, false);
  const to = pointAt(container, blocks, end, true);
  if (from === null || to === null) return null;
  const range = container.ownerDocument.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

function offsetOf(
  block: HTMLElement,
  node: Node,
  offset: number,
  edge: "start" | "end",
  blocks: readonly Stretch[],
): number | null {
  const stretch = blocks[Number(block.dataset["paragraph"])];
  if (stretch === undefined) return null;
  if (!block.contains(node)) return stretch[edge];
  const before = block.ownerDocument.createRange();
  before.selectNodeContents(block);
  before.setEnd(node, offset);
  return Math.min(stretch.end, stretch.start + before.toString().length);
}

function pointAt(
  container: HTMLElement,
  blocks: readonly Stretch[],
  offset: number,
  isEnd: boolean,
): { readonly node: Node; readonly offset: number } | null {
  const number = blockAt(blocks, offset, isEnd);
  const block = container.querySelector<HTMLElement>(`p[data-paragraph="${number}"]`);
  const start = blocks[number]?.start;
  if (block === null || start === undefined) return null;
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let left = Math.max(0, offset - start);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (left < length || (isEnd && left === length)) return { node, offset: left };
    left -= length;
  }
  return null;
}

/** The number of the first block that an offset does not lie behind; at the end of one it lies in it, where it ends a stretch. */
function blockAt(blocks: readonly Stretch[], offset: number, isEnd: boolean): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const end = blocks[middle]?.end ?? 0;
    if (isEnd ? offset > end : offset >= end) low = middle + 1;
    else high = middle;
  }
  return low;
}
