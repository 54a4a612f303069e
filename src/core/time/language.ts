/** Words of time in one language, as the grammar needs them; months and weekdays come from the platform. */
export interface Language {
  /** BCP 47 tag of the language alone. */
  readonly tag: string;
  /**
   * For each kind (`lexeme.ts`) its words, parted by white space, in lower case; `=` gives the code or number, `_` joins a phrase:
   * `"morning=MO in_the_morning=MO"`.
   */
  readonly words: Readonly<Record<string, string>>;
  /** Number words from one on, in order, variants parted by `|`; then tens. */
  readonly numbers: string;
  /** Words for the decades of a century with their tens: "neunziger=9". */
  readonly decades: string;
  /** Names of months and weekdays that the platform does not give: `"sept=9"`. */
  readonly months: string;
  readonly weekdays: string;
  /** Words of time only with a capital letter, as the language writes names: "May", "March". */
  readonly capital: string;
  /** Second halves of compounds with kind and code: "abend=P:TEV" parts "Dienstagabend". */
  readonly parts: string;
  /** What marks a number as a day of the month: "3. Mai". Empty where nothing does. */
  readonly dayMark: string;
  /** Words after or before which a bare weekday lies ahead: "will", "plans". */
  readonly ahead: string;
  /** Words that say that it happened: "said", "was". */
  readonly behind: string;
  /** Endings of verbs that look ahead (`=1`) or back (`=-1`): "rá=1". */
  readonly endings: string;
  /** The commonest small words, by which the language of a text is told. */
  readonly common: string;
}
