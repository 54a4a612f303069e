import type { Spoken, Utterance } from "../../data/speech.ts";

/** What a speaker is doing, and which sentence it is at. */
export interface SpeakerState {
  readonly phase: "speaking" | "paused" | "done" | "failed";
  /** Number of the sentence, counted from 0. */
  readonly at: number;
  /** Why it fell silent, in words; null while all is well. */
  readonly trouble: string | null;
}

type Speak = (utterance: Utterance) => { readonly spoken: Promise<Spoken>; readonly cancel: () => void };

/** What is to be said for a sentence, with the voice and speed as they are set when its turn comes. */
export type UtteranceOf = (sentence: number) => Utterance;

const troubles = {
  silent: "The browser did not begin to speak. Its voices may not be running; try another voice, or another browser.",
  failed: "The browser’s voice failed. Try another voice.",
} as const;

/**
 * Reads sentences one after the other: one utterance each, since no browser on Linux says where in one it is. A pause calls the sentence
 * off, and going on begins it again, since engines do not pause alike.
 */
export class Speaker {
  readonly #count: number;
  readonly #utteranceOf: UtteranceOf;
  readonly #speak: Speak;
  readonly #onState: (state: SpeakerState) => void;
  #state: SpeakerState;
  #cancel: (() => void) | null = null;
  /** Counts turns: what an earlier turn says when it ends is of before. */
  #turn = 0;

  constructor(
    count: number,
    from: number,
    utteranceOf: UtteranceOf,
    speak: Speak,
    onState: (state: SpeakerState) => void,
  ) {
    this.#count = count;
    this.#utteranceOf = utteranceOf;
    this.#speak = speak;
    this.#onState = onState;
    this.#state = { phase: "paused", at: from, trouble: null };
  }

  play(): void {
    this.goTo(this.#state.phase === "done" ? 0 : this.#state.at);
  }

  pause(): void {
    this.#stop();
    this.#set({ ...this.#state, phase: "paused" });
  }

  /** Speak from a sentence on; the nearest there is. */
  goTo(sentence: number): void {
    this.#stop();
    if (this.#count === 0) return;
    const at = Math.max(0, Math.min(this.#count - 1, sentence));
    this.#set({ phase: "speaking", at, trouble: null });
    void this.#run(at, this.#turn);
  }

  step(by: 1 | -1): void {
    if (this.#state.phase === "speaking") this.goTo(this.#state.at + by);
    else
      this.#set({ ...this.#state, phase: "paused", at: Math.max(0, Math.min(this.#count - 1, this.#state.at + by)) });
  }

  /** Begin the sentence anew, with another voice or speed; nothing where it does not speak. */
  restart(): void {
    if (this.#state.phase === "speaking") this.goTo(this.#state.at);
  }

  stop(): void {
    this.#stop();
  }

  #stop(): void {
    this.#turn += 1;
    this.#cancel?.();
    this.#cancel = null;
  }

  async #run(from: number, turn: number): Promise<void> {
    for (let at = from; at < this.#count; at += 1) {
      if (at !== from) this.#set({ phase: "speaking", at, trouble: null });
      const { spoken, cancel } = this.#speak(this.#utteranceOf(at));
      this.#cancel = cancel;
      const how = await spoken;
      if (turn !== this.#turn) return;
      if (how === "silent" || how === "failed") {
        this.#stop();
        this.#set({ phase: "failed", at, trouble: troubles[how] });
        return;
      }
    }
    this.#set({ phase: "done", at: this.#count - 1, trouble: null });
  }

  #set(state: SpeakerState): void {
    this.#state = state;
    this.#onState(state);
  }
}
