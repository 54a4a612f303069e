/**
 * Pages of Chromium's own that it loads for each window, the suggestions under its address bar: seen in 156 to take two seconds of a core for
 * each window, on a machine of two cores, beside a visit of two seconds.
 */
const ownPages = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup", "PreloadTopChromeWebUI"];

/**
 * What Playwright switches off: Chromium heeds only the last list that it is given. Without these it would ask for pages of `http:` by
 * `https:` first, and ask its maker's servers as it starts.
 */
const disabledByPlaywright = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
];

/** The argument that leaves Chromium to the page under test. */
export const withoutOwnPages = `--disable-features=${[...disabledByPlaywright, ...ownPages].join(",")}`;
