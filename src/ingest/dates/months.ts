import { findMonth } from "../../core/article/month-names.ts";

/** Months of languages and short forms that stand in exports and not at the head of texts; variants parted by `|`. */
const more: readonly string[] = [
  "января|январь|янв февраля|февраль|фев|февр марта|март|мар апреля|апрель|апр мая|май июня|июнь|июн июля|июль|июл августа|август|авг сентября|сентябрь|сен|сент октября|октябрь|окт ноября|ноябрь|ноя|нояб декабря|декабрь|дек",
  "janv fevr mars avr mai juin juil aout|aou sept oct nov dec",
  "jan feb marz|mrz apr mai jun jul aug sep|sept okt nov dez",
  "ene feb mar abr may jun jul ago sep|sept|set oct nov dic",
  "gen feb mar apr mag giu lug ago set ott nov dic",
  "jan fev mar abr mai jun jul ago set out nov dez",
  "jan feb mrt apr mei jun jul aug sep okt nov dec",
  "januari februari mars april maj juni juli augusti september oktober november december",
  "januar februar marts april maj juni juli august september oktober november december",
  "stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia",
  "ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik",
];

const byName = new Map<string, number>();
for (const names of more) {
  names.split(" ").forEach((variants, i) => {
    for (const name of variants.split("|")) if (!byName.has(name)) byName.set(name, i + 1);
  });
}

/** Find the month, 1 to 12, that a word names, whatever its case and accents; null when none. */
export function monthOf(word: string): number | null {
  const known = findMonth(word);
  if (known !== null) return known;
  const plain = word
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u0305\u0307-\u036F]/g, "")
    .normalize("NFC")
    .replace(/\u0131/g, "i")
    .replace(/ł/g, "l");
  return byName.get(word.toLowerCase()) ?? byName.get(plain) ?? null;
}
