import { mentionTypes } from "../../core/ner/mention.ts";
import "./search-help.css";

const otherTypes = mentionTypes
  .filter((type) => type !== "person")
  .map((type) => `${type}:`)
  .join(", ");

/** What can be asked, by example. */
const lines: readonly (readonly [example: string, says: string])[] = [
  ["harbour storm", "both words, anywhere"],
  ['"harbour storm"', "these words in this order"],
  ["harbour OR pier", "either"],
  ["harbour -storm", "the first without the second"],
  ["harbour near storm", "within ten words; near/3 within three"],
  ["harb*", "words that begin so"],
  ["=WHO", 'in these capitals, not “who”; also ="Air Force"'],
  ["title:harbour", "in the title"],
  ["person:vance", `a name; also ${otherTypes}, entity:`],
  ["on:2023-11", "printed in a year, month or day; also before:, after:"],
  ["told:1914..1918", "telling of those days, whenever printed"],
  ["source:gazette", "where it was published"],
  ["has:note", "with a note of yours; also tag:, note:"],
  ["in 2020", "days as you write them: pick “only these days”"],
];

/** The search language on one sheet, shown below the field for a `?`. */
export function SearchHelp() {
  return (
    <div className="options search-help" role="note" aria-label="How to search">
      <dl>
        {lines.map(([example, says]) => (
          <div key={example}>
            <dt>
              <code>{example}</code>
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
