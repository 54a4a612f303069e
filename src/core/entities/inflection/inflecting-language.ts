/**
 * Frequent little words that tell languages apart, by ISO 639 code. Those in `inflecting` change the endings of names; the others are here
 * so that none of them is taken for one of those.
 */
const littleWords: Readonly<Record<string, string>> = {
  pl: "w na i z się że do nie jest o po dla od za przez jak oraz był była jego przed który która które roku",
  cs: "se v na je že s z do o k by ve při který která které jako podle také byl byla jsou však nebo pro po jeho roce uvedl",
  sk: "sa v na je že s z do o k by vo pri ktorý ktorá ktoré ako podľa tiež bol bola sú však alebo pre po jeho roku",
  sl: "je v na da se ki za pri tudi bil bila so pa kot ali iz ter letu bi po z",
  hr: "je u na da se koji koja koje za i su od bio bila kao iz nije što će s sa godine o",
  fi: "ja on ei että oli ovat myös mutta kun joka se hän sekä mukaan vuonna kuin jo sen hänen",
  hu: "a az és hogy nem is egy volt meg csak már de ez el szerint ki",
  tr: "ve bir bu için ile olarak da de çok daha sonra olan en gibi kadar göre dedi ise",
  ru: "и в не на что с по как это из у к от за для его но был была о об при также",
  uk: "і й в у на що з до не та за як від для його був була про при також із але",
  bg: "и на да се в за от е че с по са не към като",
  sr: "је и у на да се за од су са из који која није",
  en: "the of and to in a is that for was on with",
  de: "der die das und in zu den von mit ist des im für nicht ein dem",
  fr: "le la les de des et en un une du que dans est au pour par",
  es: "el la los de y en que un una del se por con las su al",
  pt: "o os as de e do da em que um uma no na por com ao foi",
  it: "il la di e che in un una del per con della è le i dei",
  nl: "de het een van en in is dat op te voor met zijn",
  sv: "och i att en som är på av för det den till med",
  da: "og i at en som er på af for det den til med",
  ro: "și în de la a cu pe că este din nu un o",
  et: "ja on ei et oli ka kui see ta mis aga ning oma",
  id: "yang di dan dengan untuk pada ini dari itu",
};
/** Scripts that tell the language, where a text has none of the letters that only others have: Yiddish ones, Persian and Urdu ones. */
const scripts: readonly (readonly [script: RegExp, language: string, others: RegExp])[] = [
  [/\p{Script=Greek}/gu, "el", /[ϣⲁ]/u],
  [/\p{Script=Hebrew}/gu, "he", /[ײװױ\ufb2e\ufb2f]/u],
  [/\p{Script=Arabic}/gu, "ar", /[پچژگکیےۆە]/u],
];
/** Such a share of a text's signs shows its script. */
const scriptShare = 1 / 3;
const inflecting = new Set("pl cs sk sl hr fi hu tr ru uk el".split(" "));
const words = new Map(Object.entries(littleWords).map(([language, list]) => [language, new Set(list.split(" "))]));

/** So much of a text shows its language. */
const sampleUnits = 3000;
/** Least share of little words of the language, and how much of them the next one may have. */
const leastShare = 0.08;
const mostOfNext = 0.9;

/**
 * The language of a text (ISO 639), if it is one in which names change their endings; null for all others, and when it cannot be told. Serbian
 * and Bosnian in Latin letters are taken for Croatian, which inflects alike.
 */
export function findInflectingLanguage(text: string): string | null {
  const sample = text.slice(0, sampleUnits);
  if (/ (?:the|of|and) [^]*? (?:the|of|and) [^]*? (?:the|of|and) /u.test(sample.slice(0, 400))) return null; // most texts are English
  for (const [script, language, others] of scripts)
    if ((sample.match(script)?.length ?? 0) > sample.length * scriptShare) return others.test(sample) ? null : language;
  const tokens = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  let [best, most, next] = ["", 0, 0];
  for (const [language, list] of words) {
    let hits = 0;
    for (const token of tokens) if (list.has(token)) hits++;
    if (hits > most) [best, most, next] = [language, hits, most];
    else if (hits > next) next = hits;
  }
  return inflecting.has(best) && most >= tokens.length * leastShare && next <= most * mostOfNext ? best : null;
}
