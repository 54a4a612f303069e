import { addTo } from "../../catalog/group-by.ts";
import { sexOfTitle, type Sex } from "../../text/titles.ts";
import { isAcronym, nameKey } from "../name/name-key.ts";
import { organisationKey } from "../name/organisation-name.ts";
import type { Cluster } from "./cluster.ts";
import { traits } from "./sighting-table.ts";
import type { Sighting, SightingTable } from "./sighting-table.ts";

/** What the tagger's marks of a form must be for the library to know it as a name; fitted on digitalgov and 18f_blog. */
const recalled = {
  /** Marked so often, and such a share of the marks naming one entity. */
  mentions: 5,
  dominance: 0.9,
  /** "Content management system (CMS)", once for so many marks, makes an acronym anybody's. */
  others: 0.02,
  /** Marks that are sure on the average make up for many that are missing; unsure ones are jargon ("UX", "User Experience"). */
  sure: { sureness: 76, marked: 0.2 },
  fair: { sureness: 65, marked: 0.8 },
  /** Whoever is known as "Tarn" is meant by "Lord Tarn": the rank says that it is a person, whatever the tagger doubts of old prose. */
  ranked: { sureness: 40, marked: 0.2 },
  /** An acronym that nobody spells out may be any word in capitals. */
  unexplained: { sureness: 75, marked: 0.9 },
} as const;

/** What the library says of a form, by the form's number. */
interface FormTally {
  /** How often it is marked, and how often passed over. */
  readonly marked: Uint32Array;
  readonly unmarked: Uint32Array;
  /** The keys of phrases that an acronym is spelt out as, and in how many articles. */
  readonly phrases: Map<number, Map<string, number>>;
  /** Sum of the marks' sureness. */
  readonly sureness: Float64Array;
  /** The cluster that most of the marks name, and how many do; how many name it or another of its longer or shorter names. */
  readonly best: Int32Array;
  readonly bestMentions: Uint32Array;
  readonly kinMentions: Uint32Array;
}

/**
 * Give the sightings that the tagger passed over to the clusters whose names they are: where the library has marked the very same form
 * often enough, nearly always for the one cluster, and not so seldom that the marks are the slips. The others stay with nobody.
 */
export function recallNames(clusters: readonly Cluster[], table: SightingTable): readonly Cluster[] {
  const unmarked: Sighting[] = [];
  for (let sighting = 0; sighting < table.size; sighting++) if (table.isUnmarked(sighting)) unmarked.push(sighting);
  if (unmarked.length === 0) return clusters;
  const tally = tallyForms(clusters, unmarked, table);
  const more = new Map<number, Sighting[]>();
  for (const sighting of unmarked) {
    const cluster = findCluster(sighting, tally, clusters, table);
    if (cluster === -1) continue;
    const list = more.get(cluster);
    if (list === undefined) more.set(cluster, [sighting]);
    else list.push(sighting);
  }
  return clusters.map((cluster, i) => {
    const names = more.get(i);
    return names === undefined ? cluster : { ...cluster, sightings: cluster.sightings.concat(names) };
  });
}

function findCluster(sighting: Sighting, tally: FormTally, clusters: readonly Cluster[], table: SightingTable): number {
  let cluster = -1;
  // An unmarked sighting has one form.
  table.eachForm(sighting, (form) => {
    const [marked, unmarked] = [tally.marked[form] ?? 0, tally.unmarked[form] ?? 0];
    if (marked < recalled.mentions || (tally.kinMentions[form] ?? 0) < marked * recalled.dominance) return;
    const best = tally.best[form] ?? -1;
    if (countOthers(tally.phrases.get(form), clusters[best]) > marked * recalled.others) return;
    const [sureness, share] = [(tally.sureness[form] ?? 0) / marked, marked / (marked + unmarked)];
    const passes = (least: { readonly sureness: number; readonly marked: number }) =>
      sureness >= least.sureness && share >= least.marked;
    const text = table.texts.textOf(form);
    const isUnexplained = isAcronym(text) && clusters[best]?.key === nameKey(text);
    const isRanked = clusters[best]?.kind === "person" && rank.test(text);
    const isKnown = isUnexplained
      ? passes(recalled.unexplained)
      : passes(recalled.sure) || passes(recalled.fair) || (isRanked && passes(recalled.ranked));
    if (isKnown && isTelling(clusters[best]) && mayBeCalled(text, clusters[best])) cluster = best;
  });
  return cluster;
}

/** In how many articles an acronym is spelt out as something else than the cluster. */
function countOthers(phrases: ReadonlyMap<string, number> | undefined, cluster: Cluster | undefined): number {
  let sum = 0;
  for (const [phrase, articles] of phrases ?? [])
    if (phrase !== cluster?.key && organisationKey(cluster?.key ?? "") !== phrase) sum += articles;
  return sum;
}

/** "Other" is what the tagger calls jargon too. */
function isTelling(cluster: Cluster | undefined): boolean {
  return cluster !== undefined && cluster.kind !== "other" && cluster.kind !== "nationality";
}

/** Words that ask or say something to somebody name no body: "Ask Me Anything" is a kind of meeting, and AMA any of them. */
const addressed = /(?:^| )(?:i|me|you|us|we|it)(?: |$)/u;
const rank = /^(Lord|Lady|Sir|Dame|Duke|Duchess|Earl|Countess|Prince|Princess|Mr|Mrs|Miss)\.? (?:of )?/u;

/** Whether an unmarked form is the cluster's, by its words: who bears a rank is a person ("Lord Privy Seal" is no seal). */
function mayBeCalled(text: string, cluster: Cluster | undefined): boolean {
  if (cluster === undefined || cluster.kind === "person") return true;
  return !rank.test(text) && !(isAcronym(text) && addressed.test(cluster.key));
}

/** An unmarked form that begins with a rank. */
interface Ranked {
  readonly form: number;
  readonly sex: Sex | null;
}

/** Find forms with a rank, by the form without it: whoever is marked as "Tarn" is known as "Lord Tarn" and "Lord of Tarn" too. */
function findRanked(unmarked: Uint32Array, table: SightingTable): ReadonlyMap<number, readonly Ranked[]> {
  const ranked = new Map<number, Ranked[]>();
  unmarked.forEach((mentions, form) => {
    if (mentions === 0) return;
    const text = table.texts.textOf(form);
    const [found = "", title = ""] = rank.exec(text) ?? [];
    const rest = found === "" ? null : table.texts.find(text.slice(found.length));
    if (rest !== null) addTo(ranked, rest, { form, sex: sexOfTitle(title.toLowerCase()) });
  });
  return ranked;
}

function tallyForms(clusters: readonly Cluster[], unmarked: readonly Sighting[], table: SightingTable): FormTally {
  const size = table.texts.size;
  const isOtherSex = (sighting: Sighting, sex: Sex | null) =>
    sex !== null && table.has(sighting, sex === "male" ? traits.female : traits.male);
  const tally: FormTally = {
    marked: new Uint32Array(size),
    unmarked: new Uint32Array(size),
    phrases: new Map(),
    sureness: new Float64Array(size),
    best: new Int32Array(size).fill(-1),
    bestMentions: new Uint32Array(size),
    kinMentions: new Uint32Array(size),
  };
  const named = new Map<number, (readonly [cluster: number, mentions: number])[]>();
  for (const sighting of unmarked)
    table.eachForm(sighting, (form, mentions) => {
      tally.unmarked[form] = (tally.unmarked[form] ?? 0) + mentions;
      if (!table.has(sighting, traits.ambiguous)) return;
      const phrases = tally.phrases.get(form) ?? new Map<string, number>();
      phrases.set(table.keyOf(sighting), (phrases.get(table.keyOf(sighting)) ?? 0) + 1);
      tally.phrases.set(form, phrases);
    });
  const ranked = findRanked(tally.unmarked, table);
  const sizes = new Uint32Array(size);
  clusters.forEach(({ sightings }, cluster) => {
    const forms: number[] = [];
    sightings.forEach((sighting) =>
      table.eachForm(sighting, (form, mentions) => {
        note(form, sighting, mentions);
        for (const { form: longer, sex } of ranked.get(form) ?? [])
          if (table.kindOf(sighting) === "person" && !isOtherSex(sighting, sex)) note(longer, sighting, mentions);
      }),
    );
    function note(form: number, sighting: Sighting, mentions: number): void {
      if (tally.unmarked[form] === 0) return;
      if (sizes[form] === 0) forms.push(form);
      sizes[form] = (sizes[form] ?? 0) + mentions;
      tally.sureness[form] = (tally.sureness[form] ?? 0) + mentions * table.surenessOf(sighting);
    }
    for (const form of forms) {
      const mentions = sizes[form] ?? 0;
      tally.marked[form] = (tally.marked[form] ?? 0) + mentions;
      addTo(named, form, [cluster, mentions]);
      if (mentions > (tally.bestMentions[form] ?? 0)) {
        tally.best[form] = cluster;
        tally.bestMentions[form] = mentions;
      }
      sizes[form] = 0;
    }
  });
  for (const [form, counts] of named) {
    const best = clusters[tally.best[form] ?? -1];
    for (const [cluster, mentions] of counts)
      if (areKin(best, clusters[cluster])) tally.kinMentions[form] = (tally.kinMentions[form] ?? 0) + mentions;
  }
  return tally;
}

/** Whether two are one, or one of two names ends in the other: "U.S. Department of Health" and "Department of Health". */
function areKin(a: Cluster | undefined, b: Cluster | undefined): boolean {
  if (a === undefined || b === undefined || a === b) return a !== undefined && a === b;
  const keys = [organisationKey(a.key), organisationKey(b.key)];
  const [shorter = "", longer = ""] = keys.toSorted((x, y) => x.length - y.length);
  return (
    a.kind === "organisation" && b.kind === a.kind && shorter.includes(" ") && ` ${longer}`.endsWith(` ${shorter}`)
  );
}
