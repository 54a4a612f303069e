/**
 * What a word means to a grammar of time. Its kind is one character, so that a text becomes a string of kinds and a rule a regular
 * expression over it (`rules.ts`). The kinds are the same in every language:
 *
 *   D the, its      A a, an         n two           d 14 (1 to 31)  Y 1989          # 1,000 3.5     X several
 *   o third         s 14th          U day year      u days years    Q quarter half  c century       E weekend
 *   M May           W Friday        P morning       S summer        H Easter        K 1990s         h 10:30
 *   p a.m. o'clock  G GMT           N today now     j daily         t this          z that, same    l last
 *   r previous      x next          R following     i current       L latest        g ago           e earlier
 *   f later         m early end     q every         v recent        ~ about         C more than     J old           y fiscal      ½ and a half
 *   B BC            V ended         O of, 's        I in, on        T to, until     F from          & and           w more, full
 *   k 2009-08-04    a ahead         b $             - , / ' < ( > ) = em dash       ; . : ? and other marks
 *   _ a word        Z a Name        + what a number or a name before it is of: men, Street, beat
 */
export interface Lexeme {
  readonly kind: string;
  /** What the kind alone does not say: the unit, the part of day, the modifier, the reference. */
  readonly code: string;
  /** The number, month, weekday (1 Monday to 7 Sunday), season or year; 0 where it has none. */
  readonly number: number;
}

/** A lexeme where it stands in the text. */
export interface Item extends Lexeme {
  readonly start: number;
  readonly end: number;
}
