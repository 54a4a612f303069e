import { oddWords, scripts } from "./seeds.ts";

/** Addresses that people cut, machines mangle and others write to do harm, after the `#`. All bounded. */
export function hostileLinks(): readonly string[] {
  const bad = [...scripts, ...oddWords].map((text) => encodeURIComponent(text.replace(/[\uD800-\uDFFF]/gu, "\uFFFD")));
  return [
    ...bad.map((text) => `/a/${text}`),
    ...bad.map((text) => `/e/${text}`),
    ...bad.map((text) => `/?q=${text}`),
    ...bad.map((text) => `/?source=${text}&entity=${text}`),
    ...bad.flatMap((text) => [
      `/chronology?q=${text}`,
      `/concordance?q=${text}`,
      `/d/${text}`,
      `/?asof=${text}&own=${text}&language=${text}`,
      `/notes?q=${text}&tag=${text}`,
    ]),
    ...["/check", "/audit", "/about", "/storage", "/add", "/notes", "/corrections", "/chronology"].flatMap((screen) => [
      `${screen}?x=__proto__`,
      `${screen}/%E2%80%A8`,
      `${screen}?from=9999-99-99&to=-1&type=__proto__&asof=0000`,
    ]),
    ...["2023-02-30", "0000", "9999", "99999-01", "-0044-03-15", "2023-13", "2023-W45"].flatMap((day) => [
      `/d/${day}`,
      `/?asof=${day}`,
      `/chronology?from=${day}&to=${day}`,
    ]),
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
