import type { Random } from "./random.ts";

/**
 * Write a made-up news paragraph, for libraries where no real texts are at hand.
 *
 * Sentences come from forms and lists written for this file (public domain); surnames are put together from syllables, so
 * that the vocabulary has the long tail that real names give it.
 */
export function writeNewsParagraph(random: Random): string {
  const person = `${random.pick(firstNames)} ${makeSurname(random)}`;
  const surname = person.slice(person.indexOf(" ") + 1);
  const sentences = Array.from({ length: 3 + random.below(4) }, () => fill(random.pick(forms), random, surname));
  return [fill(random.pick(openings), random, person), ...sentences].join(" ");
}

function fill(form: string, random: Random, person: string): string {
  return form.replace(/\{(\w+)\}/gu, (_, slot: string) => {
    if (slot === "person") return person;
    if (slot === "number") return String(2 + random.below(90));
    if (slot === "other") return `${random.pick(firstNames)} ${makeSurname(random)}`;
    return random.pick(lists[slot] ?? [slot]);
  });
}

function makeSurname(random: Random): string {
  const length = 2 + random.below(2);
  const name = Array.from({ length }, () => random.pick(syllables)).join("");
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const firstNames =
  "Ada Anton Beatriz Carlo Chidi Dana Elif Farid Grace Hana Ivan Jun Karima Leo Maya Nils Omar Priya Rosa Samir Tomas Vera Wanda Yusuf".split(
    " ",
  );
const syllables =
  "ba den for gal har ik jan ka lo mer nov os pel quin ras so ter ul vik wen yar zo brandt field stein mann ton ley son ova etti aki".split(
    " ",
  );

const lists: Readonly<Record<string, readonly string[]>> = {
  place: [
    "Bristol",
    "Nairobi",
    "Valparaíso",
    "Kraków",
    "Osaka",
    "Trondheim",
    "Adelaide",
    "Halifax",
    "Izmir",
    "Montevideo",
    "Tromsø",
    "Lagos",
  ],
  organisation: [
    "the Harbour Trust",
    "Northern Rail",
    "the City Library",
    "the Ministry of Works",
    "Alder & Sons",
    "the Tenants’ Union",
    "the River Board",
    "Meridian Steel",
  ],
  thing: [
    "bridge",
    "archive",
    "ferry",
    "waterworks",
    "school",
    "tram line",
    "market hall",
    "observatory",
    "orchard",
    "power station",
  ],
  act: ["repaired", "opened", "sold", "measured", "flooded", "painted", "closed for good", "moved to higher ground"],
  view: [
    "a matter of patience",
    "the cheapest of the plans",
    "too little and too late",
    "what people here had asked for",
    "a mistake nobody will own",
  ],
  month: ["January", "March", "May", "July", "September", "November"],
};

const openings = [
  "{person} told a full room in {place} that the {thing} would be {act} by {month}.",
  "After {number} weeks of talks, {organisation} and {person} agreed on the {thing} in {place}.",
  "Nobody in {place} remembers who first asked for the {thing}; {person} remembers who paid for it.",
];

const forms = [
  "The {thing} had been {act} before, in a {month} that older people still speak of.",
  "{organisation} called it {view}.",
  "For {person}, it was {view}, and {number} letters to the paper said the same.",
  "In {place} the {thing} was {act} with less noise, {other} said.",
  "The accounts list {number} cartloads of stone, {number} barrels of lime and a lamp.",
  "“We will do it once and do it well,” {person} said.",
  "Whether {organisation} will pay is to be heard in {month}.",
];
