import { IconButton } from "../../ui/icon-button.tsx";
import "./hit-stepper.css";
import "./stepper.css";

interface HitStepperProps {
  readonly count: number;
  /** The hit one is at, or -1. */
  readonly current: number;
  readonly onStep: (by: 1 | -1) => void;
}

/** How often what was searched stands in the open article, and the way from one to the next. */
export function HitStepper({ count, current, onStep }: HitStepperProps) {
  return (
    <span className="stepper hit-stepper" role="group" aria-label="Hits">
      <span className="num">
        {current < 0 ? `${count} ${count === 1 ? "hit" : "hits"}` : `${current + 1} of ${count}`}
      </span>
      <IconButton icon="arrow-up" label="Previous hit (,)" onClick={() => onStep(-1)} />
      <IconButton icon="arrow-down" label="Next hit (.)" onClick={() => onStep(1)} />
    </span>
  );
}
