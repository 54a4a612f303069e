import { Dialog } from "../../ui/dialog.tsx";
import { shortcutGroups } from "./shortcut-lines.ts";
import "./shortcuts.css";

/** All keys, on one sheet. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Keys" onClose={onClose}>
      <div className="shortcuts">
        {shortcutGroups.map(({ title, lines }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {lines.map(([pressed, what]) => (
                <div key={what}>
                  <dt>
                    {pressed.map((key, at) => (
                      <kbd key={`${key} ${at}`}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
