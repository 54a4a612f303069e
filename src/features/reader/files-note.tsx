import { Fragment, type SyntheticEvent } from "react";
import type { Row } from "../../core/catalog/row.ts";
import { baseName } from "../../core/text/base-name.ts";
import { filesOf, pageAt, pageFileAt } from "../../data/originals.ts";

interface FilesNoteProps {
  readonly row: Row;
  /** The offset of the text that is in sight now. */
  readonly offsetInSight: () => number;
}

/** The files of an article, where there are several or they can be opened: the same text is one article, and names them all. */
export function FilesNote({ row, offsetInSight }: FilesNoteProps) {
  const files = filesOf(row);
  if (files.length === 1 && files[0]?.url === null) return null;
  // Only when it is about to be followed is it known where the reader is.
  const turnToPage = ({ currentTarget }: SyntheticEvent<HTMLAnchorElement>) => {
    currentTarget.hash = `page=${pageAt(row, offsetInSight())}`;
  };
  const turnToFile = ({ currentTarget }: SyntheticEvent<HTMLAnchorElement>) => {
    const page = pageFileAt(row, offsetInSight());
    if (page?.url == null) return;
    currentTarget.href = page.url;
    currentTarget.download = baseName(page.path);
  };
  const [firstPage] = row.pageFiles ?? [];
  return (
    <p className="note" dir="auto">
      {files.length === 1 ? "From " : "The same text is in "}
      {files.map(({ path, url, isShown }, at) => (
        <Fragment key={path}>
          {at === 0 ? "" : " and "}
          {path}
          {url === null ? null : (
            <>
              {" ("}
              <a
                className="link"
                href={isShown ? `${url}#page=1` : url}
                {...(isShown
                  ? { target: "_blank", rel: "noreferrer noopener", onPointerEnter: turnToPage, onFocus: turnToPage }
                  : { download: baseName(path) })}
                onClick={isShown ? turnToPage : undefined}
              >
                {isShown ? "open" : "save"} the original
              </a>
              {at > 0 || firstPage?.url == null ? null : (
                <>
                  {", "}
                  <a
                    className="link"
                    href={firstPage.url}
                    download={baseName(firstPage.path)}
                    onPointerEnter={turnToFile}
                    onFocus={turnToFile}
                    onClick={turnToFile}
                  >
                    save the page in sight
                  </a>
                </>
              )}
              )
            </>
          )}
        </Fragment>
      ))}
      .
    </p>
  );
}
