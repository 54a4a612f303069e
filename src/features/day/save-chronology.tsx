import { useEffect, useRef, useState } from "react";
import type { ListFilters } from "../../core/filter/list-filters.ts";
import { formatCount } from "../../core/text/count.ts";
import { chronologyFormats, useSaveChronology, type ChronologyFormat } from "../../data/chronology.ts";

const formats = Object.keys(chronologyFormats) as readonly ChronologyFormat[];

/** Save all of a chronology as a file, with progress; chosen anew it begins anew, and stops when the page goes. */
export function SaveChronology({ filters, title }: { readonly filters: ListFilters; readonly title: string }) {
  const save = useSaveChronology();
  const [said, setSaid] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = async (format: ChronologyFormat) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const say = (words: string) => {
      if (!controller.signal.aborted) setSaid(words);
    };
    try {
      const onProgress = (done: number, total: number) => say(`${formatCount(done)} of ${formatCount(total)} articles`);
      say(`Saved as ${await save({ filters, format, title }, controller.signal, onProgress)}`);
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      <span>
        Save as{" "}
        {formats.map((format, at) => (
          <span key={format}>
            {at === 0 ? null : ", "}
            <button type="button" className="link" onClick={() => void start(format)}>
              {chronologyFormats[format].name}
            </button>
          </span>
        ))}
      </span>
      <span className="note num" role="status">
        {said}
      </span>
    </>
  );
}
