/** A voice that the browser has. */
export interface Voice {
  readonly id: string;
  readonly name: string;
  /** As BCP 47 has it; some browsers write `en_US`, which is made even. */
  readonly language: string;
  readonly isDefault: boolean;
}

/** How an utterance ended: said to its end, called off, refused, or never begun. */
export type Spoken = "ended" | "cancelled" | "failed" | "silent";

export interface Utterance {
  readonly text: string;
  readonly voiceId: string | null;
  readonly language: string;
  /** 1 is as the voice speaks by itself. */
  readonly rate: number;
}

/** Firefox on Linux never answers where its speech service does not run; one that does begins within a second. */
const beginMs = 6000;
/** A voice speaks some 15 letters a second; three times as long, and the end was lost. */
const msPerLetter = 200;
const leastMs = 10_000;
/** What is spoken right after a cancel is lost in some browsers. */
const afterCancelMs = 60;

/** The browser's voices; none where it has no speech. They come late: see `watchVoices`. */
export function listVoices(): readonly Voice[] {
  const voices = synthesis()?.getVoices() ?? [];
  return voices.map(({ voiceURI, name, lang, default: isDefault }) => ({
    id: voiceURI,
    name,
    language: lang.replaceAll("_", "-"),
    isDefault,
  }));
}

/** Be told when the browser has other voices. Returns a way to stop. */
export function watchVoices(onChange: () => void): () => void {
  const speech = synthesis();
  speech?.addEventListener?.("voiceschanged", onChange);
  return () => speech?.removeEventListener?.("voiceschanged", onChange);
}

/** Held, since a browser may clear an utterance away while it is spoken, and its end with it. */
let current: SpeechSynthesisUtterance | null = null;

/**
 * Speak one utterance; whatever was spoken before is called off. Its promise always resolves, and once: browsers say `end` and `error`
 * of one utterance, or neither.
 */
export function speak({ text, voiceId, language, rate }: Utterance): {
  readonly spoken: Promise<Spoken>;
  readonly cancel: () => void;
} {
  const speech = synthesis();
  if (speech === null) return { spoken: Promise.resolve("silent"), cancel: () => undefined };
  const { promise: spoken, resolve: settle } = withResolvers();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const end = (how: Spoken) => {
    for (const timer of timers) clearTimeout(timer);
    settle(how);
  };
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = language;
  utterance.rate = rate;
  utterance.voice = speech.getVoices().find(({ voiceURI }) => voiceURI === voiceId) ?? null;
  utterance.addEventListener("start", () => {
    for (const timer of timers) clearTimeout(timer);
    timers.add(setTimeout(() => end("ended"), leastMs + (text.length * msPerLetter) / rate));
  });
  utterance.addEventListener("end", () => end("ended"));
  utterance.addEventListener("error", () => end("failed"));
  const isBusy = speech.speaking || speech.pending;
  if (isBusy) speech.cancel();
  timers.add(
    setTimeout(
      () => {
        current = utterance;
        speech.speak(utterance);
      },
      isBusy ? afterCancelMs : 0,
    ),
  );
  timers.add(setTimeout(() => end("silent"), beginMs));
  return {
    spoken,
    cancel: () => {
      end("cancelled");
      if (current === utterance) speech.cancel();
    },
  };
}

/** `Promise.withResolvers`, which browsers of 2023 lack. */
function withResolvers(): { readonly promise: Promise<Spoken>; readonly resolve: (how: Spoken) => void } {
  const held: { resolve?: (how: Spoken) => void } = {};
  const promise = new Promise<Spoken>((resolve) => (held.resolve = resolve));
  return { promise, resolve: (how) => held.resolve?.(how) };
}

function synthesis(): SpeechSynthesis | null {
  return typeof speechSynthesis === "undefined" ? null : speechSynthesis;
}
