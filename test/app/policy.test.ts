import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { repositoryRoot } from "../support/imports.ts";

const page = readFileSync(join(repositoryRoot, "index.html"), "utf8");
const headers = readFileSync(join(repositoryRoot, "public/_headers"), "utf8");
const guide = readFileSync(join(repositoryRoot, ".github/GUIDE.md"), "utf8");

/** The directives of a Content-Security-Policy, in order. */
function directivesOf(policy: string | undefined): readonly string[] {
  return (policy ?? "").split(";").map((directive) => directive.trim());
}

const ofPage = directivesOf(/http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(page)?.[1]);
const ofHost = directivesOf(/^ {2}Content-Security-Policy: (.*)$/mu.exec(headers)?.[1]);
const trustedTypes = ["require-trusted-types-for 'script'", "trusted-types default"];

describe("the policy of the page", () => {
  it("allows nothing that it does not name, and neither inline script nor another origin", () => {
    expect(ofPage[0]).toBe("default-src 'none'");
    expect(ofPage.join(" ")).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:|\*/u);
  });

  it("lets no string become markup or code", () => {
    expect(ofPage).toEqual(expect.arrayContaining(trustedTypes));
  });
});

describe("the policy that hosts send", () => {
  it("is the page's, but for Trusted Types, and lets nobody frame it", () => {
    const shared = ofPage.filter((directive) => !trustedTypes.includes(directive));
    expect(ofHost).toEqual([...shared, "frame-ancestors 'none'"]);
  });

  it("holds for every file, workers too", () => {
    expect(headers).toMatch(/^\/\*\n {2}Content-Security-Policy:/mu);
  });

  it("is the one that the guide gives for other hosts", () => {
    const given = /add_header Content-Security-Policy "([^"]*)"/u.exec(guide)?.[1];
    expect(directivesOf(given)).toEqual(ofHost);
  });
});
