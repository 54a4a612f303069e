import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** How many articles `writeSmallLibrary` writes: enough for several packs, months and screens of the list. */
export const smallLibraryTotal = 40;

const people = ["Ada Lindqvist", "Tomás Herrera", "Grace Okafor", "Jun Watanabe", "Miriam Castellano"];
const places = ["Rotterdam", "Valparaíso", "Lagos", "Sapporo", "Trieste", "Gdańsk"];
const bodies = ["the Harbour Authority", "Northern Rail", "the World Health Organization", "Castellano & Sons"];
const subjects = [
  "new quay",
  "night train",
  "flood wall",
  "fishing fleet",
  "grain store",
  "old lighthouse",
  "tram line",
];

/** One seed of the small library: the `n`th article, counted from 0, each dated nine days after the one before. */
export function smallSeed(n: number): { readonly name: string; readonly text: string } {
  const date = new Date(Date.UTC(2023, 0, 5 + n * 9)).toISOString().slice(0, 10);
  const pick = (from: readonly string[], turn: number) => from[(n * turn + turn) % from.length] ?? "";
  const [person, other] = [pick(people, 1), pick(people, 3)];
  const [place, body, subject] = [pick(places, 1), pick(bodies, 1), pick(subjects, 1)];
  const paragraphs = [
    `${person} opened the ${subject} in ${place} on a wet morning, eleven months late and a little under its budget.`,
    `"We said it would stand, and it stands," ${person} told a crowd of some two hundred, most of them under umbrellas.`,
    `${capital(body)} paid for two thirds of the work. The rest came from a loan that ${place} will repay until 2041.`,
    `Not everyone is content. ${other}, who kept a shop beside the site for thirty years, moved to ${pick(places, 5)} when the digging began.`,
    `An engineer of ${body} said that the second part of the ${subject} would follow when the ground had settled.`,
    `Until then the ferries keep their winter hours, and ${person} keeps the key.`,
  ];
  const title = `${place} gets its ${subject}, part ${n + 1}`;
  return { name: `${date}-${n}.txt`, text: `date ${date}\n# ${title}\n\n${paragraphs.join("\n\n")}\n` };
}

/** The id of the `n`th article of the small library, which is its seed's path without the ending. */
export function smallArticleId(n: number): string {
  const { name } = smallSeed(n);
  return `${name.slice(0, 4)}/${name.replace(/\.txt$/, "")}`;
}

/** Write the first `total` seeds into a folder, by year. */
export async function writeSmallLibrary(folder: string, total: number = smallLibraryTotal): Promise<void> {
  for (let n = 0; n < total; n += 1) {
    const { name, text } = smallSeed(n);
    const year = join(folder, name.slice(0, 4));
    await mkdir(year, { recursive: true });
    await writeFile(join(year, name), text);
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
