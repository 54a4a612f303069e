import { words } from "../../core/reading/words.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { mentionTypes } from "../../core/ner/mention.ts";
import { typeNames } from "../../core/reading/type-names.ts";
import "./shortcuts.css";

/** Keys, pressed one after the other or together, and what they do. */
type Line = readonly [keys: readonly string[], does: string];

const groups: readonly { readonly title: string; readonly lines: readonly Line[] }[] = [
  {
    title: words.articles,
    lines: [
      [["j"], "Next article in the list"],
      [["k"], "Previous article in the list"],
      [["g", "l"], "Go to the list"],
      [["g", "d"], "Jump to a date"],
      [["o"], "Newest or oldest first"],
    ],
  },
  {
    title: "In the text",
    lines: [
      [["n"], "Next mark"],
      [["p"], "Previous mark"],
      [["w"], "Next told time"],
      [["Shift", "w"], "Previous told time"],
      [["Enter"], "Open the card of a mark"],
      [["d"], "From a card to its dossier, or its day"],
      [["Esc"], "Close the card, back to the mark"],
      [["."], "Next hit of the search"],
      [[","], "Previous hit"],
      [["c"], "Copy a link to the paragraph"],
      [["v"], "Read aloud from here, or stop"],
    ],
  },
  {
    title: "Correct a mark, or selected words",
    lines: [
      [["x", "x"], "Not a name"],
      ...mentionTypes.map((type): Line => [["t", typeNames[type].key], typeNames[type].some]),
      [["x", "s"], "The name is longer or shorter"],
      [["x", "e"], "Same as…"],
      [["x", "d"], "Not the same"],
      [["x", "r"], "Rename"],
      [["x", "a"], "Select words by arrow keys"],
      [["Shift", "→"], "Select a word more"],
      [["Ctrl", "z"], "Undo; with Shift, redo"],
    ],
  },
  {
    title: "Note selected words",
    lines: [
      [["h"], "Highlight"],
      [["1"], "Highlight as important"],
      [["2"], "… as a question"],
      [["3"], "… as a doubt"],
      [["4"], "… as a quote"],
      [["a"], "Comment"],
    ],
  },
  {
    title: "Keep",
    lines: [
      [["s"], "Star"],
      [["m"], "Read or unread"],
    ],
  },
  {
    title: "The five-minute audit",
    lines: [
      [["y"], "Yes"],
      [["n"], "No"],
      [["l"], "Later: the next question"],
      [["a"], "Look at all that would change"],
      [["u"], "Take the last answer back"],
      [["1"], "to 4: judge a mark of the sample"],
    ],
  },
  {
    title: "Anywhere",
    lines: [
      [["/"], "Search"],
      [["g", "e"], "Go to the names"],
      [["g", "n"], "Go to the notes"],
      [["g", "a"], "Go to the audit"],
      [["g", "h"], "Go to Checks"],
      [["?"], "These keys"],
    ],
  },
];

/** All keys, on one sheet. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Keys" onClose={onClose}>
      <div className="shortcuts">
        {groups.map(({ title, lines }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {lines.map(([keys, what]) => (
                <div key={what}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
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
