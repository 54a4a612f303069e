import { useId } from "react";
import { readingSizes, useSettings, type Settings } from "../../data/settings.ts";
import { themes } from "../../data/themes.ts";
import { Dialog } from "../../ui/dialog.tsx";
import "./settings.css";

const widths = { narrow: "Narrow", normal: "Normal", wide: "Wide" } as const;
const dates = { english: "English", text: "As the text" } as const;
const leadings = { tight: "Tight", normal: "Normal", loose: "Loose" } as const;

/** The panel of text and theme, in a corner so that the text stays in sight. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Text and theme" className="dialog--corner" onClose={onClose}>
      <SettingsForm />
    </Dialog>
  );
}

/** Theme, size, width, leading and the language of dates. Every choice is seen at once in the text behind the panel. */
export function SettingsForm() {
  const [settings, save] = useSettings();
  const sizeIndex = readingSizes.indexOf(settings.size as (typeof readingSizes)[number]);
  const sizeId = useId();
  return (
    <div className="settings">
      <Choice label="Theme" value={settings.theme} options={themes} onChoose={(theme) => save({ theme })} />
      <div className="settings__line">
        <label className="label" htmlFor={sizeId}>
          Size
        </label>
        <input
          id={sizeId}
          type="range"
          min={0}
          max={readingSizes.length - 1}
          step={1}
          value={sizeIndex}
          aria-valuetext={`${settings.size} px`}
          onChange={(event) => save({ size: readingSizes[Number(event.target.value)] ?? settings.size })}
        />
        <span className="num settings__value">{settings.size} px</span>
      </div>
      <Choice label="Width" value={settings.width} options={widths} onChoose={(width) => save({ width })} />
      <Choice
        label="Line spacing"
        value={settings.leading}
        options={leadings}
        onChoose={(leading) => save({ leading })}
      />
      <Choice label="Dates" value={settings.dates} options={dates} onChoose={(chosen) => save({ dates: chosen })} />
      <p className="settings__sample">Rain fell on the harbour all morning, and the ferry left an hour late.</p>
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: Readonly<Record<Value, string>>;
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends Settings["theme"] | Settings["width"] | Settings["leading"] | Settings["dates"]>({
  label,
  value,
  options,
  onChoose,
}: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className="settings__line">
      <legend className="label">{label}</legend>
      <span className="settings__options">
        {(Object.entries(options) as [Value, string][]).map(([option, text]) => (
          <label key={option} className="settings__option">
            <input type="radio" name={name} checked={option === value} onChange={() => onChoose(option)} />
            <span>{text}</span>
          </label>
        ))}
      </span>
    </fieldset>
  );
}
