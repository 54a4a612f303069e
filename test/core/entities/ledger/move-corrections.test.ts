import { expect, it } from "vitest";
import { moveCorrections } from "../../../../src/core/entities/ledger/move-corrections.ts";
import { anchorOf, correct } from "./make-correction.ts";

const log = { id: "own/log", text: "Grace Okafor met Farid Benomar on the pier." };
const grace = anchorOf(log, "Grace Okafor");
const farid = anchorOf(log, "Farid Benomar");
const moves = new Map([["own/log", ["own/ferry", "own/fog"]]]);
const toFerry = () => "own/ferry";

it("lets a correction of one article follow it, with the words that it corrects to", () => {
  const respan = correct({ kind: "respan", scope: "here", where: grace, to: anchorOf(log, "Okafor") });
  const [moved, ...others] = moveCorrections([respan], moves, toFerry);
  expect(others).toEqual([]);
  expect(moved).toMatchObject({
    correction: respan,
    draft: { kind: "respan", where: { article: "own/ferry" }, to: { article: "own/ferry", quote: "Okafor" } },
  });
  expect(moved?.draft).not.toHaveProperty("id");
});

it("leaves what reaches the whole library as it is, but for what it names of such an article", () => {
  const everywhere = { kind: "not-a-name", where: grace } as const;
  const plain = correct(everywhere);
  const excepting = correct({ ...everywhere, except: [farid] });
  const only = correct({ ...everywhere, only: ["own/log", "own/other"] });
  const moved = moveCorrections([plain, excepting, only], moves, ({ quote }) =>
    quote === "Farid Benomar" ? "own/fog" : "own/ferry",
  );
  expect(moved.map(({ correction }) => correction)).toEqual([excepting, only]);
  expect(moved[0]?.draft.except).toMatchObject([{ article: "own/fog" }]);
  expect(moved[1]?.draft.only).toEqual(["own/ferry", "own/fog", "own/other"]);
});

it("leaves alone what corrects other articles", () => {
  expect(moveCorrections([correct({ kind: "not-a-name", scope: "here", where: grace })], new Map(), toFerry)).toEqual(
    [],
  );
});
