import type { Article } from "../../core/article/article.ts";
import type { MentionType } from "../../core/ner/mention.ts";
import { contextOf } from "../../core/reading/context.ts";
import type { Span } from "../../core/text/span.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { moveEnd } from "./text-span.ts";
import "./span-field.css";

interface SpanFieldProps {
  readonly article: Article;
  readonly span: Span;
  readonly type: MentionType;
  readonly onChange: (span: Span) => void;
}

/** Characters of the sentence around the name. */
const reach = 60;

/** Move the ends of a name by words. The name stays within its paragraph. */
export function SpanField({ article, span, type, onChange }: SpanFieldProps) {
  const paragraph = article.paragraphs.find(({ start, end }) => span.start >= start && span.end <= end) ?? span;
  const { before, text, after } = contextOf(article.text, span, paragraph, reach);
  const move = (which: "start" | "end", by: 1 | -1) => () => onChange(moveEnd(article, span, which, by));
  return (
    <div className="span-field">
      <p className="span-field__text" dir="auto" aria-live="polite">
        {before}
        <span className="type-line span-field__name" data-type={type}>
          {text}
        </span>
        {after}
      </p>
      <div className="span-field__ends">
        <span role="group" aria-label="Begins">
          Begins
          <IconButton icon="chevron-left" label="Begin one word earlier" onClick={move("start", -1)} data-first />
          <IconButton icon="chevron-right" label="Begin one word later" onClick={move("start", 1)} />
        </span>
        <span role="group" aria-label="Ends">
          Ends
          <IconButton icon="chevron-left" label="End one word earlier" onClick={move("end", -1)} />
          <IconButton icon="chevron-right" label="End one word later" onClick={move("end", 1)} />
        </span>
      </div>
    </div>
  );
}
