import type { Page } from "@playwright/test";

/** Select from the first letter of some words of the open article to the last of others, as a reader's drag does. */
export async function selectWords(page: Page, from: string, to = from): Promise<void> {
  await page.locator("article p[data-paragraph]").first().waitFor();
  await page.evaluate(
    ([first, last]) => {
      const nodes: Text[] = [];
      for (const paragraph of document.querySelectorAll("article p[data-paragraph]")) {
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node as Text);
      }
      const whole = nodes.map(({ data }) => data).join("");
      const pointAt = (offset: number, isEnd: boolean) => {
        let left = offset;
        for (const node of nodes) {
          if (left < node.data.length || (isEnd && left === node.data.length)) return [node, left] as const;
          left -= node.data.length;
        }
        throw new Error(`The text has no offset ${offset}.`);
      };
      const start = whole.indexOf(first ?? "");
      const end = whole.indexOf(last ?? "", start) + (last ?? "").length;
      if (start < 0 || end < start) throw new Error(`“${first}” … “${last}” is not in the text.`);
      const [startNode, startOffset] = pointAt(start, false);
      const [endNode, endOffset] = pointAt(end, true);
      getSelection()?.setBaseAndExtent(startNode, startOffset, endNode, endOffset);
    },
    [from, to],
  );
}

/** The words that a note's elements hold, in order. */
export async function notedWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const words = new Map<string, string>();
    for (const piece of document.querySelectorAll<HTMLElement>("article [data-note]")) {
      const id = piece.dataset["note"] ?? "";
      words.set(id, (words.get(id) ?? "") + (piece.textContent ?? ""));
    }
    return [...words.values()];
  });
}
