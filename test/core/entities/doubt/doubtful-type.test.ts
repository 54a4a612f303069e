import { describe, expect, it } from "vitest";
import { doubtfulType } from "../../../../src/core/entities/doubt/doubtful-type.ts";
import type { MentionType } from "../../../../src/core/ner/mention.ts";

describe("a name that says itself to be of another type", () => {
  it.each<[string, MentionType, MentionType]>([
    ["Duke of York", "place", "person"],
    ["Lord Sandwich", "place", "person"],
    ["Sir W. Penn", "place", "person"],
    ["Dr. Fauci", "other", "person"],
    ["Ministry of Health", "place", "organisation"],
    ["Johns Hopkins University", "person", "organisation"],
    ["University of Warwick", "place", "organisation"],
    ["Jordan River", "person", "place"],
    ["Howe Island", "organisation", "place"],
  ])("%s, listed as %s, is offered as %s", (name, listed, offered) => {
    expect(doubtfulType(name, listed)?.to).toBe(offered);
    expect(doubtfulType(name, offered)).toBeNull();
  });

  it.each<[string, MentionType]>([
    ["York", "place"],
    ["Prince of Wales Theatre", "organisation"],
    ["Lord Howe Museum", "place"],
    ["President of France", "other"],
    ["Duke", "place"],
    ["Congress", "other"],
  ])("%s as %s is left alone", (name, listed) => {
    expect(doubtfulType(name, listed)).toBeNull();
  });
});
