import { useState } from "react";
import { keepsOriginals, setKeepsOriginals } from "../../data/adding/adding.ts";
import { Tick } from "../../ui/choices.tsx";
import { Icon } from "../../ui/icon.tsx";

/** The two ways to choose, and whether the files themselves are kept too. */
export function ChooseFiles({ onChoose }: { readonly onChoose: (list: FileList | null) => void }) {
  const [isKept, setKept] = useState(keepsOriginals);
  const choose = (event: React.ChangeEvent<HTMLInputElement>) => {
    onChoose(event.target.files);
    // The same files may be chosen again.
    event.target.value = "";
  };
  return (
    <div className="add__choose">
      <p className="button-row">
        <label className="button button--primary add__button">
          <Icon name="upload" />
          Choose files
          <input type="file" multiple data-add="files" className="visually-hidden" onChange={choose} />
        </label>
        <label className="button add__button">
          Choose a folder
          {/* Not in React's list of attributes: it is set as it is written. */}
          <input
            type="file"
            data-add="folder"
            className="visually-hidden"
            {...{ webkitdirectory: "" }}
            onChange={choose}
          />
        </label>
      </p>
      <p>
        <Tick>
          <input
            type="checkbox"
            checked={isKept}
            onChange={(event) => {
              setKept(event.target.checked);
              setKeepsOriginals(event.target.checked);
            }}
          />
          <span>
            Keep the files themselves too <span className="note">They take their own room beside the texts.</span>
          </span>
        </Tick>
      </p>
    </div>
  );
}
