import { articleIdOf } from "../../src/core/article/article-id.ts";
import { paths } from "../../src/paths.ts";
import type { Target } from "./areas.ts";
import type { Count } from "./tally.ts";
import { limitMs, speaksPlainly, visit } from "./window.ts";

/** Cite each article whose title, source, author or address is hostile: the engine writes its references as markup, which is taken apart again. */
export async function attackCite({ engine, written, only }: Target, count: Count): Promise<void> {
  const window = await engine.openWindow();
  await window.open(window.url);
  for (const path of written.filter(
    (one) => /^hostile\/(?:title|source|author|url)-/.test(one) && one.includes(only),
  )) {
    const wrong = [...(await visit(window, `#${paths.article(articleIdOf(path, 1))}`))];
    if (!(await window.until(openCite)) || !(await window.until(isCited)))
      wrong.push(`it is not cited within ${limitMs / 1000} s`);
    wrong.push(...(await speaksPlainly(window)));
    if (!(await window.until(closeCite))) wrong.push("its dialog does not close");
    count(`cite ${path}`, [...wrong, ...(await window.fell())]);
  }
  await window.close();
}

/** The menu of the article's bar, and in it *Cite…*; true once its dialog is there. */
function openCite(): boolean {
  if (document.querySelector("dialog [data-cite]") !== null) return true;
  const lines = [...document.querySelectorAll<HTMLElement>(".reader__bar [role=menuitem]")];
  const line = lines.find(({ textContent }) => (textContent ?? "").includes("Cite…"));
  (line ?? document.querySelector<HTMLElement>(".reader__bar [aria-haspopup=menu]"))?.click();
  return false;
}

/** Each of the four styles has written its reference, or said that it cannot. */
function isCited(): boolean {
  const references = [...document.querySelectorAll(".cite [data-cite] dd:nth-of-type(1)")];
  return references.length === 4 && references.every(({ textContent }) => (textContent ?? "").length > 1);
}

function closeCite(): boolean {
  const dialog = document.querySelector("dialog");
  dialog?.querySelector<HTMLElement>("button[aria-label=Close], .dialog__close")?.click();
  return dialog === null;
}
