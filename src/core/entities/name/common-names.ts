import type { Sex } from "../../text/titles.ts";

/** Given names and surnames so frequent that one full name made of both is likely to be many people's. */
const givenNames =
  "james john robert michael david william richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kevin brian george " +
  "edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander patrick jack " +
  "peter henry adam simon martin chris mike dave tom bob bill jim joe steve dan matt ben sam alex nick tim mary patricia jennifer linda elizabeth barbara susan jessica " +
  "sarah karen lisa nancy betty margaret sandra ashley emily donna michelle carol amanda melissa deborah stephanie rebecca laura sharon cynthia kathleen amy angela anna " +
  "emma katherine kate jane anne maria jose juan carlos luis muhammad ahmed ali hassan hussein ibrahim omar yusuf wei li ming fatima aisha rajesh sanjay amit";
const family =
  "smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson thomas taylor moore jackson martin lee perez " +
  "thompson white harris sanchez clark ramirez lewis robinson walker young allen king wright scott torres nguyen hill flores green adams nelson baker hall rivera campbell " +
  "mitchell carter roberts evans turner parker collins edwards stewart morris murphy cook rogers morgan cooper peterson bailey reed kelly howard kim cox ward richardson " +
  "watson wood bennett gray hughes patel khan singh kumar sharma ali ahmed hassan hussein wang li zhang chen liu yang huang wu park choi muhammad ibrahim silva santos " +
  "muller schmidt fernandez gomez diaz cruz";

const commonGiven: ReadonlySet<string> = new Set(givenNames.split(" "));
const commonFamily: ReadonlySet<string> = new Set(family.split(" "));

/** Given names of one sex wherever they are borne, so frequent that half of English prose's people have one. */
const men =
  "james john robert michael david william richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kevin brian george edward ronald " +
  "timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander patrick jack peter henry adam simon martin " +
  "mike dave tom bob bill jim joe steve dan matt ben tim joel philip arthur walter harold albert ernest carl oscar otto hans karl ivan juan carlos luis jose pedro miguel muhammad ahmed " +
  "hassan hussein ibrahim omar yusuf mahmoud mustafa khaled abdullah vladimir sergei boris igor oleg antonio marco giovanni pierre jacques antoine francois lars erik jonas " +
  "gustav frederick theodore franklin herbert winston harry roger keith bruce dennis jerry raymond gerald douglas peter barack joseph benjamin anton edgar edmund hugh ralph";
const women =
  "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley emily donna michelle carol amanda melissa deborah stephanie rebecca " +
  "laura sharon cynthia kathleen amy angela anna emma katherine kate jane anne fatima aisha judith ruth helen alice rose grace julia christine diana martha clara eva ida ilse lena ingrid " +
  "elena olga irina natalia svetlana maria isabel carmen lucia sofia rosa teresa catherine charlotte victoria eleanor florence dorothy frances virginia hillary jill melania sara hannah " +
  "rachel leah miriam esther naomi layla khadija zainab nadia greta astrid sigrid heidi ursula claire sophie marie louise camille nicole theresa angelina condoleezza madeleine";
const sexes: ReadonlyMap<string, Sex> = new Map([
  ...men.split(" ").map((name) => [name, "male"] as const),
  ...women.split(" ").map((name) => [name, "female"] as const),
]);

/** Tell of which sex all are who bear a folded given name; null for names of both ("leslie") and for those not listed. */
export function sexOfGivenName(part: string): Sex | null {
  return sexes.get(part) ?? null;
}

/** Whether a folded single name is a frequent given name. */
export function isCommonGiven(part: string): boolean {
  return commonGiven.has(part);
}

/** Whether a folded given name and surname are both frequent: "John Smith" may be anybody. */
export function isCommonName(first: string, last: string): boolean {
  return commonGiven.has(first) && commonFamily.has(last);
}
