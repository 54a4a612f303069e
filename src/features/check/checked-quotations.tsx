import { dateInShort, machineDate } from "../../core/date/date-words.ts";
import type { DifferencePiece } from "../../core/text/word-difference.ts";
import type { CheckedQuotation, CheckedText } from "../../data/check.ts";
import { paths } from "../../paths.ts";
import { Link } from "../../ui/link.tsx";

/** The quotations of a text in its order, each with what the library has of it. */
export function CheckedQuotations({ checked }: Pick<CheckedText, "checked">) {
  return (
    <ol className="check__list">
      {checked.map((quoted) => (
        <li key={quoted.quotation.start} data-check={stateOf(quoted)}>
          <Checked {...quoted} />
        </li>
      ))}
    </ol>
  );
}

function stateOf({ found, isVerbatim }: CheckedQuotation): "verbatim" | "differs" | "missing" {
  return found === null ? "missing" : isVerbatim ? "verbatim" : "differs";
}

const stateWords = { verbatim: "Verbatim", differs: "With differences", missing: "Not in this library" } as const;

function Checked(quoted: CheckedQuotation) {
  const { quotation, found, difference, paragraph } = quoted;
  const state = stateOf(quoted);
  return (
    <>
      <p className="check__words" dir="auto">
        {state === "differs" ? difference.map((piece, at) => <Piece key={at} piece={piece} />) : quotation.words}
      </p>
      <p className="check__where">
        <strong>{stateWords[state]}</strong>
        {found === null ? null : (
          <>
            {" in "}
            <Link to={{ pathname: paths.article(found.row.id), search: `?p=${paragraph + 1}` }}>
              <span dir="auto">{found.row.title}</span>
            </Link>
            {found.row.date === null ? null : (
              <>
                , <time dateTime={machineDate(found.row.date)}>{dateInShort(found.row.date)}</time>
              </>
            )}
          </>
        )}
      </p>
    </>
  );
}

/** Words of one side only are told apart by more than colour, and said to a screen reader. */
function Piece({ piece }: { readonly piece: DifferencePiece }) {
  if (piece.in === "both") return <>{piece.text} </>;
  const isQuoted = piece.in === "first";
  const Element = isQuoted ? "del" : "ins";
  return (
    <>
      <Element>
        <span className="visually-hidden">{isQuoted ? "quoted: " : "in the article: "}</span>
        {piece.text}
      </Element>{" "}
    </>
  );
}
