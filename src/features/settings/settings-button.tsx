import { lazy, Suspense, useState } from "react";
import { Dialog } from "../../ui/dialog.tsx";
import { IconButton } from "../../ui/icon-button.tsx";

const SettingsForm = lazy(() =>
  import("./settings-form.tsx").then(({ SettingsForm: component }) => ({ default: component })),
);

/** Text and theme, behind one button. */
export function SettingsButton() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton icon="a-large-small" label="Text and theme" aria-haspopup="dialog" onClick={() => setOpen(true)} />
      {isOpen ? (
        <Dialog title="Text and theme" className="dialog--corner" onClose={() => setOpen(false)}>
          <Suspense fallback={null}>
            <SettingsForm />
          </Suspense>
        </Dialog>
      ) : null}
    </>
  );
}
