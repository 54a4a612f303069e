import type { ReactNode } from "react";
import { datetimeOf } from "../../core/time/html-time.ts";
import type { ToldTime } from "../../core/time/told-time.ts";
import { isVague } from "../../core/time/told-words.ts";
import "./told.css";

interface ToldMarkProps {
  readonly told: ToldTime;
  /** A name is marked inside: the element is then no button, since a link must not lie in one. */
  readonly hasMark: boolean;
  readonly children: ReactNode;
}

/** A stretch of text that tells a time, with a hair line; what opens its card is heard by `use-marks.ts`. */
export function ToldMark({ told, hasMark, children }: ToldMarkProps) {
  return (
    <time
      className="told"
      data-told={told.value}
      dateTime={datetimeOf(told.value) ?? undefined}
      data-start={told.start}
      data-vague={isVague(told) || undefined}
      role={hasMark ? undefined : "button"}
      tabIndex={-1}
    >
      {children}
    </time>
  );
}
