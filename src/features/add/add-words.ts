import { counted } from "../../core/text/count.ts";
import type { AddState } from "../../data/adding/add-state.ts";

/** Say that adding is over: "Added 12 articles"; or reading anew. */
export function doneWords({ phase, added, already, reports }: AddState): string {
  const files = reports.filter(({ problems }) => problems.length > 0).length;
  const isAnew = reports.length > 0 && reports.every((report) => report.isAnew === true);
  const came = isAnew
    ? `Read ${counted(reports.length, "file")} anew: ${counted(added, "article is", "articles are")} better read`
    : `Added ${counted(added, "article")}`;
  const rest = [
    already === 0 ? null : `${counted(already, "was", "were")} ${isAnew ? "as before" : "there already"}`,
    files === 0 ? null : `${counted(files, "file has", "files have")} a problem`,
    phase === "stopped" ? "the rest was called off" : null,
  ].filter((part) => part !== null);
  return rest.length === 0 ? `${came}.` : `${came}. ${capitalise(rest.join(", "))}.`;
}

/** "about 3 minutes left"; null while nobody can say. */
export function timeLeft(seconds: number | null): string | null {
  if (seconds === null) return null;
  if (seconds < 10) return "a few seconds left";
  if (seconds < 90) return `about ${Math.round(seconds / 10) * 10} seconds left`;
  if (seconds < 90 * 60) return `about ${counted(Math.round(seconds / 60), "minute")} left`;
  return `about ${counted(Math.round(seconds / 3600), "hour")} left`;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
