import { takeDrop } from "./collect-files.ts";

/** The page's address while files are added. */
const addHash = "#/add";

/** Take files that are dropped anywhere in the app, and show what becomes of them. */
export function watchDrops(): void {
  // What is dragged from the page itself is no file of the reader's.
  let isFromHere = false;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const isForUs = (event: DragEvent) => {
    if (isFromHere || event.defaultPrevented || event.dataTransfer === null) return false;
    const { types } = event.dataTransfer;
    // WebKit brings no file: an empty list of addresses is all that tells of one.
    return types.includes("Files") || (types.includes("text/uri-list") && !isField(event.target));
  };
  addEventListener("dragstart", () => (isFromHere = true));
  addEventListener("dragend", () => (isFromHere = false));
  addEventListener("dragover", (event) => {
    if (!isForUs(event)) return;
    event.preventDefault();
    show(true);
    clearTimeout(leaving);
    leaving = setTimeout(() => show(false), 300);
  });
  addEventListener("drop", (event) => {
    if (!isForUs(event) || event.dataTransfer === null) return;
    event.preventDefault();
    clearTimeout(leaving);
    show(false);
    const files = takeDrop(event.dataTransfer);
    if (location.hash !== addHash) location.hash = addHash;
    void Promise.all([files, import("./adding.ts")]).then(([found, { addJob }]) => addJob.add(found));
  });
}

function show(isOver: boolean): void {
  document.documentElement.toggleAttribute("data-dropping", isOver);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, [contenteditable]") !== null;
}
