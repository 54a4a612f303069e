import { byKey } from "../../core/reading/keys.ts";
import { useState, type RefObject } from "react";
import type { OpenArticle } from "../../data/open-article.ts";
import { useVoices } from "../../data/speech.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { useShortcuts } from "../../ui/use-shortcuts.ts";
import { ListenPlayer } from "./listen-player.tsx";

interface ListenButtonProps {
  readonly open: OpenArticle;
  readonly container: RefObject<HTMLElement | null>;
}

/** Begins to read the article aloud from what is in sight; nothing where the browser has no voice. */
export function ListenButton({ open, container }: ListenButtonProps) {
  const voices = useVoices();
  const [listened, setListened] = useState<string | null>(null);
  const isOn = listened === open.article.id;
  const toggle = () => setListened(isOn ? null : open.article.id);
  useShortcuts(voices.length === 0 ? {} : byKey({ listen: toggle }));
  if (voices.length === 0) return null;
  return (
    <>
      <IconButton icon="volume-2" label="Listen" aria-pressed={isOn} onClick={toggle} />
      {isOn ? (
        <ListenPlayer
          key={open.article.id}
          open={open}
          container={container}
          voices={voices}
          onClose={() => setListened(null)}
        />
      ) : null}
    </>
  );
}
