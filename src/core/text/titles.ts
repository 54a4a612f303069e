/** What a title before a name says of who bears it. */
export type Sex = "male" | "female";

const male =
  "mr mister sir lord duke earl marquess marquis viscount baron count prince king emperor tsar sultan sheikh sheik emir father brother monsieur herr senor signor don pope uncle " +
  "squire sieur citoyen abbé abbe comte vicomte chevalier freiherr frhr graf fürst furst herzog sr senhor sig cav cavaliere dhr meneer jhr jonkheer hr господин товарищ князь граф";
const female =
  "mrs ms miss madam madame mme mlle dame lady duchess countess marchioness viscountess baroness princess queen empress tsarina sheikha sister frau senora signora dona aunt " +
  "widow fräulein fraulein frl freiin gräfin grafin fürstin furstin herzogin mlles mmes citoyenne comtesse vicomtesse veuve sra srta señorita senorita senhora signorina mevr mevrouw mej juffrouw freule fru fröken frøken froken frk rouva neiti pani госпожа княгиня графиня";

const sexes: ReadonlyMap<string, Sex> = new Map([
  ...male.split(" ").map((title) => [title, "male"] as const),
  ...female.split(" ").map((title) => [title, "female"] as const),
]);

/** Tell which sex a title means, given in small letters and without full stop; null for one of either ("dr") and for other words. */
export function sexOfTitle(title: string): Sex | null {
  return sexes.get(title) ?? null;
}
