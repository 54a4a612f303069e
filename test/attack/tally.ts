/** Counts the inputs of one area. */
export type Count = (input: string, fell: readonly string[]) => void;

/** Counts inputs and what fell, and prints each fall as it happens. */
export interface Tally {
  readonly of: (area: string) => Count;
  readonly line: (area: string) => string;
  readonly total: () => string;
  readonly hasFallen: () => boolean;
}

/** Make a tally with nothing in it. */
export function createTally(print: (line: string) => void = console.log): Tally {
  const counts = new Map<string, { inputs: number; fallen: number }>();
  const sum = (of: "inputs" | "fallen") => [...counts.values()].reduce((total, count) => total + count[of], 0);
  return {
    of(area) {
      const count = { inputs: 0, fallen: 0 };
      counts.set(area, count);
      return (input, fell) => {
        count.inputs += 1;
        if (fell.length > 0) count.fallen += 1;
        for (const what of fell) print(`FELL ${area}: ${JSON.stringify(input.slice(0, 120))}: ${what}`);
      };
    },
    line(area) {
      const { inputs, fallen } = counts.get(area) ?? { inputs: 0, fallen: 0 };
      return `${area}: ${say(inputs, fallen)}`;
    },
    total: () => say(sum("inputs"), sum("fallen")),
    hasFallen: () => sum("fallen") > 0,
  };
}

function say(inputs: number, fallen: number): string {
  return `${inputs} inputs, ${fallen} fell`;
}
