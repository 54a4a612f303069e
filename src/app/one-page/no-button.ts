import "./one-page.css";

/** One page is all there, always: there is nothing to say of what is kept, and nothing to take away that is not this file. */
export function OfflineButton(): null {
  return null;
}

export function TakeAway(): null {
  return null;
}
