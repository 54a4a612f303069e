/**
 * Whether a key press belongs to somebody else than the page's own keys: the reader types, or a modal dialog is open.
 * Asked by everything that listens to the whole page.
 */
export function areKeysElsewhere(target: EventTarget | null): boolean {
  if (document.querySelector("dialog[open]") !== null) return true;
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
