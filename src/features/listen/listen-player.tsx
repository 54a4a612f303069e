import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from "react";
import { createPortal } from "react-dom";
import { baseOf, chooseVoice, voicesFor } from "../../core/reading/choose-voice.ts";
import { spokenSentences, wordsToSpeak } from "../../core/reading/spoken-sentences.ts";
import { formatCount } from "../../core/text/count.ts";
import type { OpenArticle } from "../../data/open-article.ts";
import { rates, readListening, saveListening, speak, type Voice } from "../../data/speech.ts";
import { useTextLanguages } from "../../data/text-languages.ts";
import { paths } from "../../paths.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Link } from "../../ui/link.tsx";
import { findSelectedStretch } from "../../ui/text-range.ts";
import { Speaker, type SpeakerState, type UtteranceOf } from "./speaker.ts";
import { useMediaKeys } from "./use-media-keys.ts";
import { useSpokenMark } from "./use-spoken-mark.ts";
import "./listen.css";

interface ListenPlayerProps {
  readonly open: OpenArticle;
  readonly container: RefObject<HTMLElement | null>;
  readonly voices: readonly Voice[];
  readonly onClose: () => void;
}

/** Reads an article aloud, sentence by sentence, from the selected words or what is in sight on. */
export function ListenPlayer({ open, container, voices, onClose }: ListenPlayerProps) {
  const { article, mentions, entities } = open;
  const languages = useTextLanguages(article);
  const sentences = useMemo(() => spokenSentences(article), [article]);
  const [listening, setListening] = useState(readListening);
  const [state, setState] = useState<SpeakerState>({ phase: "paused", at: 0, trouble: null });
  const languageAt = (at: number) =>
    languages.ofParagraph.get(sentences[at]?.paragraph ?? -1) ?? languages.whole ?? document.documentElement.lang;
  const language = languageAt(state.at);
  const voicesAt = (at: number) => voicesFor(voices, languageAt(at), navigator.languages);
  const offered = useMemo(() => voicesFor(voices, language, navigator.languages), [voices, language]);
  const utteranceOf = useRef<UtteranceOf>(silence);
  utteranceOf.current = (at) => ({
    text: sentences[at] === undefined ? "" : wordsToSpeak(article.text, sentences[at]),
    voiceId: chooseVoice(voicesAt(at), listening.voices[baseOf(languageAt(at))])?.id ?? null,
    language: languageAt(at),
    rate: listening.rate,
  });
  const speaker = useRef<Speaker | null>(null);
  useEffect(() => {
    const from = firstSentence(container.current, article, sentences);
    const started = new Speaker(sentences.length, from, (at) => utteranceOf.current(at), speak, setState);
    speaker.current = started;
    started.play();
    return () => started.stop();
    // The article is the key of the player: none of these changes while it is there.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [sentences]);
  const play = useCallback(() => speaker.current?.play(), []);
  const pause = useCallback(() => speaker.current?.pause(), []);
  const step = useCallback((by: 1 | -1) => speaker.current?.step(by), []);
  const isPlaying = state.phase === "speaking";
  const sentence = sentences[state.at] ?? null;
  useSpokenMark(container, article, state.phase === "done" ? null : sentence);
  useMediaKeys({ isPlaying, title: article.title, play, pause, step, stop: onClose });
  const change = (next: typeof listening) => {
    setListening(next);
    saveListening(next);
  };
  // What is spoken goes on in the new voice.
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else speaker.current?.restart();
  }, [listening]);
  const named = useMemo(() => {
    if (sentence === null) return [];
    const ids = mentions
      .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
      .map((mention) => mention.entity);
    return [...new Set(ids)].flatMap((id) => entities.get(id) ?? []);
  }, [sentence, mentions, entities]);
  return createPortal(
    <section className="listen" aria-label="Read aloud" data-listen-player={state.phase}>
      <div className="listen__row">
        <IconButton icon="chevron-left" label="Sentence before" onClick={() => step(-1)} />
        <button type="button" className="button" onClick={isPlaying ? pause : play}>
          {isPlaying ? "Pause" : state.phase === "done" ? "Again" : "Go on"}
        </button>
        <IconButton icon="chevron-right" label="Sentence after" onClick={() => step(1)} />
        <span className="num listen__place">
          {formatCount(Math.min(state.at + 1, sentences.length))} of {formatCount(sentences.length)}
        </span>
        <label>
          <span className="visually-hidden">Speed</span>
          <select
            className="field"
            value={listening.rate}
            onChange={(event) => change({ ...listening, rate: Number(event.target.value) })}
          >
            {rates.map((rate) => (
              <option key={rate} value={rate}>
                {rate}×
              </option>
            ))}
          </select>
        </label>
        {offered.length < 2 ? null : (
          <label className="listen__voice">
            <span className="visually-hidden">Voice</span>
            <select
              className="field"
              value={chooseVoice(offered, listening.voices[baseOf(language)])?.id}
              onChange={(event) =>
                change({ ...listening, voices: { ...listening.voices, [baseOf(language)]: event.target.value } })
              }
            >
              {offered.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <IconButton icon="x" label="Stop reading aloud" onClick={onClose} />
      </div>
      {named.length === 0 ? null : (
        <p className="listen__names">
          {named.map(({ id, name }) => (
            <Link key={id} to={paths.entity(id)} dir="auto">
              {name}
            </Link>
          ))}
        </p>
      )}
      <p role="status" className="listen__trouble">
        {state.trouble ??
          (offered.length === 0
            ? "This browser has no voice for the text’s language; it reads with the one it has."
            : "")}
      </p>
    </section>,
    document.body,
  );
}

const silence: UtteranceOf = () => ({ text: "", voiceId: null, language: "en", rate: 1 });

/** The sentence of the selected words, else the first of the first paragraph in sight. */
function firstSentence(
  container: HTMLElement | null,
  article: OpenArticle["article"],
  sentences: ReturnType<typeof spokenSentences>,
): number {
  if (container === null) return 0;
  const selected = findSelectedStretch(container, article.text, article.paragraphs);
  if (selected !== null)
    return Math.max(
      0,
      sentences.findLastIndex(({ start }) => start <= selected.start),
    );
  const top = container.closest("#reader")?.getBoundingClientRect().top ?? 0;
  const shown = [...container.querySelectorAll<HTMLElement>("p[data-paragraph]")].find(
    (block) => block.getBoundingClientRect().bottom > top + 72,
  );
  const paragraph = Number(shown?.dataset["paragraph"] ?? 0);
  // A title that stands apart from the text is read where the text is begun at its head.
  const isAtHead = container.getBoundingClientRect().top >= top - 8;
  return isAtHead
    ? 0
    : Math.max(
        0,
        sentences.findIndex((sentence) => sentence.paragraph >= paragraph),
      );
}
