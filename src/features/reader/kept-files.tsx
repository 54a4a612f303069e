import type { Row } from "../../core/catalog/row.ts";
import { openKept, saveKeptPage, useKeptFiles } from "../../data/originals.ts";
import { useToast } from "../../ui/toasts.tsx";

interface KeptFilesProps {
  readonly row: Row;
  /** The offset of the text that is in sight now. */
  readonly offsetInSight: () => number;
}

/** Ways to the files of an own article as they came, where the browser keeps their bytes. */
export function KeptFiles({ row, offsetInSight }: KeptFilesProps) {
  const files = useKeptFiles(row.id);
  const toast = useToast();
  const tell = async (isThere: Promise<boolean>) => {
    if (!(await isThere.catch(() => false))) toast({ message: "The browser does not have the file any more" });
  };
  return files.map((file) => (
    <span key={file.hash}>
      {" "}
      <button type="button" className="link" onClick={() => void tell(openKept(file, row, offsetInSight()))}>
        {file.isShown ? "Open" : "Save"} the original
        {files.length > 1 ? <span className="visually-hidden">: {file.name}</span> : null}
      </button>
      {" ·"}
      {row.pageFiles === undefined || file.pages.length === 0 ? null : (
        <>
          {" "}
          <button type="button" className="link" onClick={() => void tell(saveKeptPage(file, row, offsetInSight()))}>
            Save the page in sight
          </button>
          {" ·"}
        </>
      )}
    </span>
  ));
}
