import { oddWords, scripts } from "./seeds.ts";

/** Addresses that people cut, machines mangle and others write to do harm, after the `#`. All bounded. */
export function hostileLinks(): readonly string[] {
  const bad = [...scripts, ...oddWords].map((text) => encodeURIComponent(text.replace(/[\uD800-\uDFFF]/gu, "\uFFFD")));
  return [
    ...bad.map((text) => `/a/${text}`),
    ...bad.map((text) => `/e/${text}`),
    ...bad.map((text) => `/?q=${text}`),
    ...bad.map((text) => `/?source=${text}&entity=${text}`),
    ...["%0A", "%0D", "%E2%80%A8", "%E2%80%A9"].flatMap((end) => [`/a/x${end}y`, `/e/x${end}y`, `/${end}`]),
    ...["%", "%E0%A4%A", "%ZZ", "%u0041"].flatMap((broken) => [`/a/${broken}`, `/e/${broken}`, `/?q=${broken}`]),
    "/a/",
    "/a//",
    "/a/../../x",
    "/a/%2F%2F",
    "/e/",
    "//",
    "/library/",
    "/corrections/x",
    "/?from=9999-99-99&to=-1",
    "/?from=2023-11-06&to=2020-01-01",
    "/?p=-1",
    "/?type=__proto__&type=person",
    `/?q=${encodeURIComponent("x OR ".repeat(500))}`,
    `/?q=${encodeURIComponent("-".repeat(500))}`,
    `/?q=${encodeURIComponent('"'.repeat(999))}`,
    `/?q=${encodeURIComponent("'); DROP TABLE articles; --")}`,
    `/?q=${encodeURIComponent("a* b* c* near/99999999999 d")}`,
    `/?q=${"word+".repeat(4_000)}`,
    `/?${Array.from({ length: 2_000 }, (_, n) => `entity=${n}`).join("&")}`,
    `/?${Array.from({ length: 2_000 }, (_, n) => `any=${n}`).join("&")}`,
    `/a/${"x".repeat(100_000)}`,
    `/e/${"x".repeat(100_000)}`,
  ];
}
