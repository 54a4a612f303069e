import { useEffect, useRef, useState } from "react";
import { mentionTypes } from "../../core/ner/mention.ts";
import { byKey, correctionKeys, firstKeys, type KeyedCorrection } from "../../core/reading/keys.ts";
import { typeNames } from "../../core/reading/type-names.ts";
import { useShortcuts, type Shortcuts } from "../../ui/use-shortcuts.ts";
import { CorrectionDialog } from "./correction-dialog.tsx";
import type { CorrectionIntent } from "./correction-intent.ts";
import { useNamedIntent, type NamedIntent } from "./use-named-intent.ts";

interface NamesCorrectionsProps {
  /** The name whose pencil was pressed; null when none was. */
  readonly asked: string | null;
  /** What was asked is answered, or called off. */
  readonly onDone: () => void;
}

const kindsOfName = ["not-a-name", "same-as", "not-same", "rename"] as const satisfies readonly KeyedCorrection[];

/**
 * Put right what stands in the list of names: the pencil of a row, or a key while the row has focus.
 * `c` asks what is wrong; two keys say it at once, as on a mark. A row is any element with `data-entity-id`.
 */
export function NamesCorrections({ asked, onDone }: NamesCorrectionsProps) {
  const intentOf = useNamedIntent();
  const [intent, setIntent] = useState<CorrectionIntent | null>(null);
  /** Counts what was asked: an answer that comes after another question is of no use. */
  const nth = useRef(0);
  const begin = (wanted: NamedIntent) => {
    nth.current += 1;
    const mine = nth.current;
    void intentOf(wanted).then((found) => {
      if (mine !== nth.current) return;
      if (found === null) onDone();
      else setIntent(found);
    });
  };
  const latest = useRef(begin);
  latest.current = begin;
  useEffect(() => {
    if (asked !== null) latest.current({ id: asked, kind: null });
  }, [asked]);
  const atRow = (wanted: Omit<NamedIntent, "id">) => () => {
    const id = document.activeElement?.closest<HTMLElement>("[data-entity-id]")?.dataset["entityId"];
    if (id !== undefined) begin({ id, ...wanted });
  };
  const keys: Shortcuts = {
    ...byKey({ correctName: atRow({ kind: null }) }),
    ...Object.fromEntries(kindsOfName.map((kind) => [`${firstKeys.correct} ${correctionKeys[kind]}`, atRow({ kind })])),
    ...Object.fromEntries(
      mentionTypes.map((type) => [`${firstKeys.retype} ${typeNames[type].key}`, atRow({ kind: "retype", type })]),
    ),
  };
  useShortcuts(keys);
  return intent === null ? null : (
    <CorrectionDialog
      intent={intent}
      onClose={() => {
        setIntent(null);
        onDone();
      }}
    />
  );
}
