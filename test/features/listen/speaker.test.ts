import { describe, expect, it } from "vitest";
import { Speaker, type SpeakerState } from "../../../src/features/listen/speaker.ts";
import type { Spoken } from "../../../src/data/speech.ts";

/** A voice whose sentences end when the test says so. */
function makeVoice() {
  const said: string[] = [];
  const ends: ((how: Spoken) => void)[] = [];
  return {
    said,
    end: async (how: Spoken) => {
      ends.at(-1)?.(how);
      await Promise.resolve();
      await Promise.resolve();
    },
    speak: ({ text }: { text: string }) => {
      said.push(text);
      const nth = ends.length;
      const spoken = new Promise<Spoken>((resolve) => void ends.push(resolve));
      return { spoken, cancel: () => ends[nth]?.("cancelled") };
    },
  };
}

const utteranceOf = (at: number) => ({ text: `sentence ${at}`, voiceId: null, language: "en", rate: 1 });

function makeSpeaker(from = 0) {
  const voice = makeVoice();
  const states: SpeakerState[] = [];
  const speaker = new Speaker(3, from, utteranceOf, voice.speak, (state) => states.push(state));
  return { voice, speaker, now: () => states.at(-1) };
}

describe("a speaker", () => {
  it("reads from a sentence to the end, each begun when the one before has ended", async () => {
    const { voice, speaker, now } = makeSpeaker(1);
    speaker.play();
    expect(voice.said).toEqual(["sentence 1"]);
    await voice.end("ended");
    expect(voice.said).toEqual(["sentence 1", "sentence 2"]);
    await voice.end("ended");
    expect(now()).toEqual({ phase: "done", at: 2, trouble: null });
    speaker.play();
    expect(voice.said.at(-1)).toBe("sentence 0");
  });

  it("begins the sentence again after a pause", async () => {
    const { voice, speaker, now } = makeSpeaker();
    speaker.play();
    await voice.end("ended");
    speaker.pause();
    await voice.end("ended");
    expect(now()).toMatchObject({ phase: "paused", at: 1 });
    speaker.play();
    expect(voice.said).toEqual(["sentence 0", "sentence 1", "sentence 1"]);
  });

  it("steps while it speaks and while it is paused, never past the ends", async () => {
    const { speaker, now } = makeSpeaker();
    speaker.play();
    speaker.step(1);
    await Promise.resolve();
    expect(now()).toMatchObject({ phase: "speaking", at: 1 });
    speaker.pause();
    for (const _ of [1, 2, 3]) speaker.step(1);
    expect(now()).toMatchObject({ phase: "paused", at: 2 });
    for (const _ of [1, 2, 3]) speaker.step(-1);
    expect(now()).toMatchObject({ phase: "paused", at: 0 });
  });

  it.each([
    ["silent", /did not begin to speak/],
    ["failed", /voice failed/],
  ] as const)("says why it fell silent: %s", async (how, words) => {
    const { voice, speaker, now } = makeSpeaker();
    speaker.play();
    await voice.end(how);
    expect(now()).toMatchObject({ phase: "failed", at: 0, trouble: expect.stringMatching(words) });
    speaker.play();
    expect(now()).toMatchObject({ phase: "speaking", trouble: null });
  });
});
