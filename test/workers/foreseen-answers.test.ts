import { describe, expect, it } from "vitest";
import { createForeseenAnswers } from "../../src/workers/foreseen-answers.ts";

describe("answers worked out ahead", () => {
  it("are given once, to the question whose arguments are the same", async () => {
    const foreseen = createForeseenAnswers();
    foreseen.keep("search", [{ q: "pier", filters: {} }], Promise.resolve("found"));
    expect(foreseen.take("search", [{ q: "piers", filters: {} }])).toBeUndefined();
    expect(foreseen.take("suggest", [{ q: "pier", filters: {} }])).toBeUndefined();
    expect(await foreseen.take("search", [{ q: "pier", filters: {} }])).toBe("found");
    expect(foreseen.take("search", [{ q: "pier", filters: {} }])).toBeUndefined();
  });

  it("are waited for by the question, and fail with it while they are on their way", async () => {
    const foreseen = createForeseenAnswers();
    foreseen.keep("entity", ["pier"], Promise.reject(new Error("A part did not come.")));
    await expect(foreseen.take("entity", ["pier"])).rejects.toThrow("A part did not come.");
  });

  it("are forgotten when they failed, so that the question is asked again, and when what they tell of has changed", async () => {
    const foreseen = createForeseenAnswers();
    foreseen.keep("entity", ["pier"], Promise.reject(new Error("A part did not come.")));
    foreseen.keep("entity", ["quay"], Promise.resolve("a quay"));
    await Promise.resolve();
    expect(foreseen.take("entity", ["pier"])).toBeUndefined();
    foreseen.clear();
    expect(foreseen.take("entity", ["quay"])).toBeUndefined();
  });
});
