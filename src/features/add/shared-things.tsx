import { useEffect, useState } from "react";
import { counted } from "../../core/text/count.ts";
import { useAttempt } from "../../ui/use-attempt.ts";
import { FileNames } from "./file-names.tsx";

interface SharedThingsProps {
  /** Something was shared just now: where nothing of it is here, that is said. */
  readonly isTold: boolean;
  /** How much of that the service worker had no room for. */
  readonly lost: number;
}

const load = () => import("../../data/adding/take-shared.ts");

/** What other apps have shared with an installed Dateline, which comes in when the reader says so; nothing where nothing waits. */
export function SharedThings({ isTold, lost }: SharedThingsProps) {
  const [names, setNames] = useState<readonly string[]>([]);
  const { failure, attempt } = useAttempt();
  useEffect(() => {
    let isShown = true;
    void load()
      .then(({ listShared }) => listShared(isTold))
      .then(
        (listed) => isShown && setNames(listed),
        // Its code did not come: what was shared waits, and is asked for when the page is opened again.
        () => undefined,
      );
    return () => void (isShown = false);
  }, [isTold]);
  if (names.length === 0) return null;
  // Adding is told of below, where all files are: this asks no longer, unless nothing came of it.
  const settle = async (work: (shared: Awaited<ReturnType<typeof load>>) => Promise<void>) => {
    setNames([]);
    if (!(await attempt(async () => work(await load())))) setNames(names);
  };
  return (
    <section aria-label="Shared with Dateline" className="add__shared">
      <h2>Shared with Dateline</h2>
      <p className="add__facts" role="status">
        Another app, or a web page, has sent this here. It becomes yours only when you add it.
        {lost === 0 ? "" : ` ${counted(lost, "file")} of it found no room here: share them again once there is some.`}
        {failure === null ? "" : ` It is not in: ${failure}`}
      </p>
      <FileNames names={names} />
      <p className="button-row">
        <button type="button" className="button" onClick={() => void settle(({ takeShared }) => takeShared())}>
          {names.length === 1 ? "Add it" : `Add ${counted(names.length, "file")}`}
        </button>
        <button
          type="button"
          className="button button--quiet"
          onClick={() => void settle(({ forgetShared }) => forgetShared())}
        >
          Do not add
        </button>
      </p>
    </section>
  );
}
