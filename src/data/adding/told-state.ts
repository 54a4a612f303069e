import { nothingAdded, type AddState } from "./add-state.ts";

/** How often screens are told how far it is. */
const stepMs = 150;

/** Where adding stands, told to screens: turns at once, steps some times a second, since thousands of files are thousands of steps. */
export class ToldState {
  readonly #listeners = new Set<() => void>();
  #state: AddState = nothingAdded;
  #telling: ReturnType<typeof setTimeout> | null = null;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly get = (): AddState => this.#state;

  set(state: AddState): void {
    const isTurn = state.phase !== this.#state.phase;
    this.#state = state;
    if (isTurn) this.#tell();
    else this.#telling ??= setTimeout(() => this.#tell(), stepMs);
  }

  #tell(): void {
    clearTimeout(this.#telling ?? undefined);
    this.#telling = null;
    for (const listener of this.#listeners) listener();
  }
}
