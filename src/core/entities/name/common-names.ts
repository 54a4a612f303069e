/** Given names and surnames so frequent that one full name made of both is likely to be many people's. */
const given =
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

const commonGiven: ReadonlySet<string> = new Set(given.split(" "));
const commonFamily: ReadonlySet<string> = new Set(family.split(" "));

/** Whether a folded single name is a frequent given name. */
export function isCommonGiven(part: string): boolean {
  return commonGiven.has(part);
}

/** Whether a folded given name and surname are both frequent: "John Smith" may be anybody. */
export function isCommonName(first: string, last: string): boolean {
  return commonGiven.has(first) && commonFamily.has(last);
}
