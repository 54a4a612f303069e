import type { ReactNode } from "react";
import type { Problem } from "../../core/article/article.ts";
import type { DuplicateGroup } from "../../core/duplicates/duplicate-group.ts";
import type { Health } from "../../library/formats/health.ts";
import { plainDate } from "../../core/date/calendar.ts";
import { dateInShort } from "../../core/date/date-words.ts";
import { formatListFilters, noFilters } from "../../core/filter/list-filters.ts";
import { counted, formatBytes, formatCount } from "../../core/text/count.ts";
import { useCopy } from "../../data/clipboard.ts";
import { useHead } from "../../data/head.ts";
import { useHealth } from "../../data/health.ts";
import { usePlacedRow } from "../../data/rows.ts";
import { paths } from "../../paths.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Link } from "../../ui/link.tsx";
import { PagedList } from "../../ui/paged-list.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { undatedWords } from "./undated-words.ts";
import "./health.css";

/** Library health: what was read, every problem with file, line and the text at fault, `children`, duplicates, and what was not read. */
export function HealthPage({ children }: { readonly children?: ReactNode }) {
  const { data, error, refetch } = useHealth();
  if (error !== null) {
    return (
      <EmptyState
        level={1}
        isAlert
        title="The report did not load"
        actions={
          <button type="button" className="button" onClick={() => void refetch()}>
            Try again
          </button>
        }
      >
        {error.message}
      </EmptyState>
    );
  }
  if (data === undefined) return <p className="visually-hidden">Loading the report</p>;
  return (
    <div className="health">
      <h1>{headline(data)}</h1>
      <p className="health__facts num">
        Read from {counted(data.seeds, "file")}: {counted(data.articles, "article")}, {counted(data.words, "word")},{" "}
        {formatBytes(data.bytes)}.{data.problems.length > 0 ? " Every text below can still be read." : null}
      </p>
      <UndatedLine />
      {data.problems.length === 0 ? null : (
        <section aria-label="Problems">
          <PagedList items={data.problems} keyOf={(problem, at) => `${at} ${problem.seed}`} className="problems">
            {(problem) => <ProblemLine problem={problem} />}
          </PagedList>
        </section>
      )}
      {children}
      {data.duplicates.length === 0 ? null : (
        <section>
          <h2>{duplicatesHeadline(data.duplicates)}</h2>
          <PagedList items={data.duplicates} keyOf={(group) => group.articles.join()} className="problems">
            {(group) => <DuplicateLine group={group} />}
          </PagedList>
        </section>
      )}
      {data.sameTexts === undefined ? null : (
        <section>
          <h2>{counted(data.sameTexts.length, "text")} in more than one file</h2>
          <PagedList items={data.sameTexts} keyOf={({ article }) => article} className="problems">
            {({ article, files }) => (
              <div className="problem">
                <p>
                  <TitledLink id={article} hasFile={false} />
                </p>
                <p className="problem__file">{files.join(" and ")}</p>
              </div>
            )}
          </PagedList>
        </section>
      )}
      {data.foreign === undefined ? null : (
        <section>
          <h2>{counted(data.foreign.length, "file")} of other programs</h2>
          <PagedList items={data.foreign} keyOf={({ path }) => path} className="problems">
            {({ path, readAs, articles }) => (
              <div className="problem">
                <p className="problem__file">{path}</p>
                <p>
                  {readAs}: {counted(articles, "article")}
                </p>
              </div>
            )}
          </PagedList>
        </section>
      )}
      {data.notRead.length === 0 ? null : (
        <section>
          <h2>{counted(data.notRead.length, "file")} not read</h2>
          <PagedList items={data.notRead} keyOf={({ path }) => path} className="problems">
            {({ path, reason }) => (
              <div className="problem">
                <p className="problem__file">{path}</p>
                <p>{reason}</p>
              </div>
            )}
          </PagedList>
        </section>
      )}
    </div>
  );
}

/** How many articles have no date, where they are, and how one gets a date: texts that sort nowhere are else not missed. */
function UndatedLine() {
  const { undated, total } = useHead();
  const said = undatedWords(undated, total);
  if (said === null) return null;
  return (
    <p className="health__undated num">
      <b>{said}</b> Listed last, under Undated. To date a text, begin its file with a line such as{" "}
      <code>date 2023-11-06</code>.{" "}
      <Link
        className="link"
        to={{ pathname: paths.list, search: formatListFilters({ ...noFilters, isUndatedOnly: true }) }}
      >
        {undated === 1 ? "Show it" : `Show the ${formatCount(undated)}`}
      </Link>
    </p>
  );
}

function headline({ problems, articles }: Health): string {
  if (problems.length === 0) return `No problems in ${counted(articles, "article")}`;
  return `${counted(problems.length, "problem")} in ${counted(articles, "article")}`;
}

function duplicatesHeadline(groups: readonly DuplicateGroup[]): string {
  return groups.every(({ kind }) => kind === "same")
    ? counted(groups.length, "text in several articles", "texts in several articles")
    : counted(groups.length, "group of near-duplicates", "groups of near-duplicates");
}

function ProblemLine({ problem }: { readonly problem: Problem }) {
  const copy = useCopy();
  const toast = useToast();
  const where = problem.line === 0 ? problem.seed : `${problem.seed}:${problem.line}`;
  return (
    <div className="problem problem--marked">
      <Icon name="triangle-alert" />
      <div>
        <p>
          <b>{problem.message}</b> {problem.advice}
        </p>
        <p className="problem__file">
          {problem.seed}
          {problem.line === 0 ? null : `, line ${problem.line}`}
        </p>
        {problem.excerpt === null ? null : <Excerpt text={problem.excerpt} fault={problem.fault} />}
        <p className="problem__acts">
          {problem.article === null ? null : (
            <Link className="link" to={paths.article(problem.article)}>
              Read the article
            </Link>
          )}
          {(problem.choices ?? []).map((day) => (
            <button
              key={day}
              type="button"
              className="link"
              onClick={() =>
                void copy(`date ${day}`).then((isCopied) =>
                  toast({
                    message: isCopied
                      ? `“date ${day}” copied: write it ${placeToWrite(problem)}`
                      : `Write “date ${day}” ${placeToWrite(problem)}`,
                  }),
                )
              }
            >
              {plainDate(day)}
            </button>
          ))}
          <button
            type="button"
            className="link"
            onClick={() =>
              void copy(where).then((isCopied) =>
                toast({ message: isCopied ? `${where} copied` : "This browser does not let the page copy" }),
              )
            }
          >
            Copy file and line
          </button>
        </p>
      </div>
    </div>
  );
}

/** A date in a file's name stands on no line. */
function placeToWrite({ line }: Problem): string {
  return line === 0 ? "on a line of its own, first in the file" : `over line ${line}`;
}

function Excerpt({ text, fault }: { readonly text: string; readonly fault: Problem["fault"] }) {
  if (fault === null) return <code dir="auto">{text}</code>;
  return (
    <code dir="auto">
      {text.slice(0, fault.start)}
      <em>{text.slice(fault.start, fault.end)}</em>
      {text.slice(fault.end)}
    </code>
  );
}

function DuplicateLine({ group }: { readonly group: DuplicateGroup }) {
  return (
    <div className="problem">
      <p>
        <b>{group.kind === "same" ? "The same text" : `${Math.round(group.likeness * 100)} % the same`}</b>
      </p>
      <ul className="problem__list">
        {group.articles.map((id) => (
          <li key={id}>
            <TitledLink id={id} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** An article by its title, and by its file, which is what its owner mends. */
function TitledLink({ id, hasFile = true }: { readonly id: string; readonly hasFile?: boolean }) {
  const row = usePlacedRow(id)?.row;
  return (
    <>
      <Link className="link" to={paths.article(id)} dir="auto">
        {row?.title ?? id}
      </Link>{" "}
      <span className="problem__file">
        {[row?.date == null ? null : dateInShort(row.date), hasFile ? row?.seed : null]
          .filter((part) => part !== null)
          .join(", ")}
      </span>
    </>
  );
}
