import type { ReactNode } from "react";
import type { MentionType } from "../../core/ner/mention.ts";
import { entityOf, type CorrectionChoice } from "./build-draft.ts";
import type { CorrectionIntent } from "./correction-intent.ts";
import { typeNames } from "../../core/reading/type-names.ts";

/** What the dialog is about to do, as its title: "Mark Consular Affairs as an organisation". */
export function CorrectionTitle({
  intent,
  choice,
}: {
  readonly intent: CorrectionIntent;
  readonly choice: CorrectionChoice;
}): ReactNode {
  const { open, span, mention } = intent;
  const words = open.article.text.slice(span.start, span.end);
  const name = entityOf(intent)?.name ?? "";
  const { kind, type, to, target } = choice;
  const quoted = <Name text={words} type={type ?? mention?.type ?? null} />;
  const named = <Name text={name} type={mention?.type ?? null} />;
  switch (kind) {
    case null:
      // Asked from a list or a dossier, it may stand first where it is written in another way.
      return name === "" || name === words ? (
        <>Correct {quoted}</>
      ) : (
        <>
          Correct {quoted}, for {named}
        </>
      );
    case "retime":
      return <>Correct {quoted}</>;
    case "not-a-name":
      return <>{<Name text={words} type={null} />} is not a name</>;
    case "retype":
    case "add":
      return type === null ? (
        <>Mark {quoted}</>
      ) : (
        <>
          Mark {quoted} as {typeNames[type].as}
        </>
      );
    case "respan":
      return (
        <>
          Mark <Name text={open.article.text.slice(to.start, to.end)} type={mention?.type ?? null} /> here
        </>
      );
    case "same-as":
      return target === null ? (
        <>{named} is the same as…</>
      ) : (
        <>
          {named} is the same as <Name text={target.name} type={target.type} />
        </>
      );
    case "not-same":
      return words === name ? (
        <>{quoted} is another of that name</>
      ) : (
        <>
          {quoted} is not {named}
        </>
      );
    case "rename":
      return <>Rename {named}</>;
  }
}

function Name({ text, type }: { readonly text: string; readonly type: MentionType | null }) {
  return (
    <span className={type === null ? undefined : "type-line"} data-type={type ?? undefined} dir="auto">
      {text}
    </span>
  );
}
