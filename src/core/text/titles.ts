/** What a title before a name says of who bears it. */
export type Sex = "male" | "female";

const male =
  "mr mister sir lord duke earl marquess marquis viscount baron count prince king emperor tsar sultan sheikh sheik emir father brother monsieur herr senor signor don pope uncle";
const female =
  "mrs ms miss madam madame mme mlle dame lady duchess countess marchioness viscountess baroness princess queen empress tsarina sheikha sister frau senora signora dona aunt";

const sexes: ReadonlyMap<string, Sex> = new Map([
  ...male.split(" ").map((title) => [title, "male"] as const),
  ...female.split(" ").map((title) => [title, "female"] as const),
]);

/** Tell which sex a title means, given in small letters and without full stop; null for one of either ("dr") and for other words. */
export function sexOfTitle(title: string): Sex | null {
  return sexes.get(title) ?? null;
}
