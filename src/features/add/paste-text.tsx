import { useId, useState } from "react";
import { addText } from "../../data/adding/adding.ts";

/** A text typed or pasted becomes an article. */
export function PasteText({ onAdded }: { readonly onAdded: () => void }) {
  const id = useId();
  const [text, setText] = useState("");
  return (
    <form
      className="add__paste"
      onSubmit={(event) => {
        event.preventDefault();
        if (!addText(text)) return;
        setText("");
        onAdded();
      }}
    >
      <label htmlFor={id}>Or paste a text. A first line such as “date 2023-11-06” dates it.</label>
      <textarea
        id={id}
        className="field"
        rows={4}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="button" disabled={text.trim() === ""}>
        Add this text
      </button>
    </form>
  );
}
