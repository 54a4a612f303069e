import { useEffect } from "react";

/** What a window is called where the page has no name of its own: what the served page calls itself, which its owner may have named. */
const siteTitle = (typeof document === "undefined" ? "" : document.title) || "Dateline";

/** Word the window's title for a page of a given name; "" is the page without one: the list. */
export function windowTitle(name: string): string {
  return name === "" ? siteTitle : `${name} – ${siteTitle}`;
}

/**
 * Name the window after the page: once a route, and nowhere else, so that no two parts of a page write over each other.
 * Null while the name is on its way: the title stays as it was.
 */
export function useTitle(name: string | null): void {
  useEffect(() => {
    if (name !== null) document.title = windowTitle(name);
  }, [name]);
}
