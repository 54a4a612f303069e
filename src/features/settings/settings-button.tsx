import { lazy, Suspense, useState } from "react";
import { IconButton } from "../../ui/icon-button.tsx";

const SettingsDialog = lazy(() =>
  import("./settings-form.tsx").then(({ SettingsDialog: component }) => ({ default: component })),
);

/** Text and theme, behind one button. */
export function SettingsButton() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton icon="a-large-small" label="Text and theme" aria-haspopup="dialog" onClick={() => setOpen(true)} />
      {isOpen ? (
        <Suspense fallback={null}>
          <SettingsDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
