import type { Quote } from "../../core/reading/quotes.ts";

/** A sentence with the told times in it marked. */
export function QuoteText({ text, quote }: { readonly text: string; readonly quote: Quote }) {
  return (
    <>
      {quote.isCutBefore ? "… " : null}
      {quote.pieces.map(({ start, end, marked }) =>
        marked === null ? (
          text.slice(start, end)
        ) : (
          <span key={start} className="day__told">
            {text.slice(start, end)}
          </span>
        ),
      )}
      {quote.isCutAfter ? " …" : null}
    </>
  );
}
