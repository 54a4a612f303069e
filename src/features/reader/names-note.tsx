import { Icon } from "../../ui/icon.tsx";
import "./names-note.css";

/** Said over a text whose names did not load: that none is marked says nothing of the text. */
export function NamesNote({ error, onRetry }: { readonly error: string; readonly onRetry: () => void }) {
  return (
    <div className="note names-note" role="alert">
      <p>The text is whole, but its names did not load, so none is marked. {error}</p>
      <p className="button-row">
        <button type="button" className="button" onClick={onRetry}>
          <Icon name="rotate-ccw" />
          Try again
        </button>
      </p>
    </div>
  );
}
