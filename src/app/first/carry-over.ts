/** What a reader has done with the page as it was built, before the app was here. */
export interface EarlyActs {
  /** Put it into what the app has drawn anew. */
  readonly restore: () => void;
}

/**
 * See what the reader has done with the built page in `root`: words typed into the search field go into the address, where the app looks for them; what
 * has the focus is to be restored where the app draws another screen. A list that it takes over stays as it is, scrolled or not.
 */
export function takeEarlyActs(root: HTMLElement): EarlyActs {
  const field = findField(root);
  const typed = field?.value.trim() ?? "";
  if (typed !== "" && /^(?:#\/?)?$/u.test(location.hash))
    history.replaceState(history.state, "", `#/?q=${encodeURIComponent(typed)}`);
  const focused = document.activeElement;
  const href = focused instanceof HTMLAnchorElement && root.contains(focused) ? focused.getAttribute("href") : null;
  const isInField = field !== null && focused === field;
  return {
    restore() {
      if (isInField) findField(root)?.focus();
      if (href !== null) root.querySelector<HTMLElement>(`a[href="${CSS.escape(href)}"]`)?.focus();
    },
  };
}

function findField(root: HTMLElement): HTMLInputElement | null {
  return root.querySelector("search input");
}
