/** Feasts that diaries are headed by, folded; the day is another one every year, or not the same in every church. */
const feasts =
  /^(?:(?:ash|whit|palm|easter|good|holy|maundy|shrove|low|trinity|passion|advent|black|plough|first)[ ](?:sunday|monday|tuesday|wednesday|thursday|friday|saturday)(?:[ ]\p{L}+)?|(?:christmas|boxing|lady|midsummer|new year's|candlemas|ascension|corpus christi|all saints'?|all souls'?|st\.?[ ]\p{L}+'s)(?:[ ](?:day|eve))?|michaelmas|whitsun(?:day|tide)?|christmas|easter|twelfth[ ](?:day|night)|epiphany|hogmanay|lammas|martinmas|noel|paques|pentecote|toussaint|weihnachten|ostern|pfingsten|silvester|neujahr|karfreitag|heiligabend|natale|pasqua|capodanno|ferragosto|navidad|nochebuena|nochevieja|pascua|natal|pascoa|пасха|рождество|троица)$/u;

/** Say whether a few folded words name a feast. */
export function isFeast(words: readonly string[]): boolean {
  return words.length <= 4 && feasts.test(words.join(" "));
}

/** "[date torn]", "Undated", "Same day": the entry's date is known not to be known, or to be said above. */
const loss =
  /^[([*_]*(?:undated|no date|without (?:a )?date|date (?:torn(?: off| away)?|missing|illegible|unknown|lost|uncertain)|illegible date|n\.[ ]?d\.?|s\.[ ]?d\.?|o\.[ ]?[dj]\.?|sans date|sin fecha|senza data|sem data|ohne datum|zonder datum|bez daty|без даты|б\.[ ]?д\.?)[)\]*_.:]*$/iu;

/** Say whether a line says that a date is lost. */
export function isLoss(said: string): boolean {
  return loss.test(said);
}
