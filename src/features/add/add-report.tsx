import { memo, useMemo } from "react";
import { counted } from "../../core/text/count.ts";
import type { AddState, FileReport } from "../../data/adding/add-state.ts";
import { Icon } from "../../ui/icon.tsx";
import { PagedList } from "../../ui/paged-list.tsx";

/** What became of each file: first those with problems, then what came in, then what was there already. */
export function AddReport({ state: { reports, trouble, phase } }: { readonly state: AddState }) {
  const groups = useMemo(() => groupReports(reports), [reports]);
  if (reports.length === 0) return null;
  return (
    <>
      {trouble === null || phase === "full" || phase === "stuck" ? null : (
        <p role="alert">
          Names could not be found in all texts: {trouble} The texts are in. Take them out and add them again when there
          is a connection.
        </p>
      )}
      <Group
        title={counted(groups.troubled.length, "file with problems", "files with problems")}
        files={groups.troubled}
      />
      <Group
        title={
          groups.came.every(({ isAnew }) => isAnew === true)
            ? `Better read: ${counted(groups.came.length, "file")}`
            : `Came in from ${counted(groups.came.length, "file")}`
        }
        files={groups.came}
      />
      <Group
        title={
          groups.already.every(({ isAnew }) => isAnew === true)
            ? counted(groups.already.length, "file is as before", "files are as before")
            : counted(groups.already.length, "file was there already", "files were there already")
        }
        files={groups.already}
      />
    </>
  );
}

function Group({ title, files }: { readonly title: string; readonly files: readonly FileReport[] }) {
  if (files.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <PagedList items={files} keyOf={({ path }, index) => `${path} ${index}`} className="problems">
        {(report) => <FileLine report={report} />}
      </PagedList>
    </section>
  );
}

/** Drawn once: while thousands of files come, the list is drawn anew several times a second. */
const FileLine = memo(function FileLine({ report }: { readonly report: FileReport }) {
  const { path, readAs, came, already, problems, isAnew = false } = report;
  const counts = [
    came === 0 ? null : isAnew ? `${counted(came, "article")} better read` : counted(came, "article"),
    already === 0 ? null : `${already} ${isAnew ? "as before" : "there already"}`,
  ].filter((part) => part !== null);
  return (
    <div className="problem">
      <p className="problem__file" dir="auto">
        {path}
      </p>
      <p>
        {readAs}
        {counts.length === 0 ? null : `: ${counts.join(", ")}`}
      </p>
      {problems.slice(0, 20).map(({ file, line, message, advice }, at) => (
        <p key={at} className="add__problem">
          <Icon name="triangle-alert" />
          <span>
            <b>{message}</b> {advice}
            {line > 0 ? <span className="note"> Line {line}.</span> : null}
            {file === path ? null : <span className="note"> In {file}.</span>}
          </span>
        </p>
      ))}
      {problems.length > 20 ? <p className="note">And {counted(problems.length - 20, "problem")} more.</p> : null}
    </div>
  );
});

function groupReports(reports: readonly FileReport[]) {
  const troubled = reports.filter(({ problems }) => problems.length > 0);
  const others = reports.filter(({ problems }) => problems.length === 0);
  return {
    troubled,
    came: others.filter(({ came, already }) => came > 0 || already === 0),
    already: others.filter(({ came, already }) => came === 0 && already > 0),
  };
}
