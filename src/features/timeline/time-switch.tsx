interface TimeSwitchProps {
  readonly isByTold: boolean;
  readonly onChange: (isByTold: boolean) => void;
}

/** Which time the bars stand for: when articles were printed, or the days that they tell of. */
export function TimeSwitch({ isByTold, onChange }: TimeSwitchProps) {
  return (
    <div className="timeline__switch" role="group" aria-label="Timeline by">
      {[false, true].map((told) => (
        <button
          key={String(told)}
          type="button"
          aria-pressed={isByTold === told}
          title={told ? "By the days that the texts tell of" : "By the days on which articles were printed"}
          onClick={() => onChange(told)}
        >
          {told ? "Told" : "Printed"}
        </button>
      ))}
    </div>
  );
}
