/** What a reader has done with the page as it was built, before the app was here. */
export interface EarlyActs {
  /** Put it into what the app has drawn. */
  readonly restore: () => void;
}

/**
 * See what the reader has done with the built page in `root`, of which `first` says what was seen (a `FirstScreen`): words typed into the
 * search field go into the address, where the app looks for them; where the list was scrolled to and what has the focus is to be restored
 * after the app has drawn itself.
 */
export function takeEarlyActs(root: HTMLElement, first: string | undefined): EarlyActs {
  const field = findField(root);
  const typed = field?.value.trim() ?? "";
  if (typed !== "" && /^(?:#\/?)?$/u.test(location.hash))
    history.replaceState(history.state, "", `#/?q=${encodeURIComponent(typed)}`);
  // Only that list can have been scrolled, and to look makes the browser lay out what is about to go.
  const top = first === "list" ? (findList(root)?.scrollTop ?? 0) : 0;
  const focused = document.activeElement;
  const href = focused instanceof HTMLAnchorElement && root.contains(focused) ? focused.getAttribute("href") : null;
  const isInField = field !== null && focused === field;
  return {
    restore() {
      const list = findList(root);
      if (list !== null && top > 0) list.scrollTop = top;
      if (isInField) findField(root)?.focus();
      if (href !== null) root.querySelector<HTMLElement>(`a[href="${CSS.escape(href)}"]`)?.focus();
    },
  };
}

function findField(root: HTMLElement): HTMLInputElement | null {
  return root.querySelector("search input");
}

function findList(root: HTMLElement): HTMLElement | null {
  return root.querySelector(".list__scroll");
}
