import { expect, it } from "vitest";
import { describeCorrection, describeReach } from "../../../src/features/corrections/correction-words.ts";
import { anchorOf, correct } from "../../core/entities/ledger/make-correction.ts";

const pier = { id: "pier", text: "The Marlin left Odal. The Marlin Inn stands there still; Ruth Vance keeps it." };
const marlin = { id: "marlin", name: "Marlin", type: "organisation" } as const;
const where = anchorOf(pier, "Marlin");

it.each([
  ["“Marlin” is not a name", correct({ kind: "not-a-name", where })],
  [
    "“Marlin” is something else, not an organisation",
    correct({ kind: "retype", where, from: "organisation", to: "other" }),
  ],
  ["The name is “Marlin Inn”, not “Marlin”", correct({ kind: "respan", where, to: anchorOf(pier, "Marlin Inn") })],
  ["“Marlin” is a place", correct({ kind: "add", where, type: "place" })],
  [
    "“Marlin” names MS Marlin",
    correct({ kind: "add", where, type: "other", entity: { ...marlin, name: "MS Marlin" } }),
  ],
  [
    "Marlin is the same as MS Marlin",
    correct({ kind: "same-as", where, entity: marlin, to: { ...marlin, id: "ms-marlin", name: "MS Marlin" } }),
  ],
  ["“Marlin” is not the same as Marlin", correct({ kind: "not-same", where, entity: marlin })],
  ["Marlin is called MS Marlin", correct({ kind: "rename", where, entity: marlin, name: "MS Marlin" })],
])("says %s", (words, correction) => {
  expect(describeCorrection(correction)).toBe(words);
});

it("says how far a correction reaches", () => {
  const everywhere = correct({ kind: "not-a-name", where });
  expect(describeReach(everywhere)).toBe("Everywhere");
  expect(describeReach({ ...everywhere, except: [where], only: ["pier"] })).toBe(
    "Everywhere, with 1 exception, not in articles added later",
  );
  expect(describeReach({ ...everywhere, scope: "here" })).toBe("Here only");
});
