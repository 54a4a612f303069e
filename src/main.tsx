// First, since it sets the order of the cascade layers that every other style sheet fills.
import "./ui/styles/index.css";
import { startTransition, StrictMode } from "react";
import { flushSync } from "react-dom";
import { createRoot, hydrateRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { takeEarlyActs } from "./app/first/carry-over.ts";
import { asksIndex, firstScreenOf } from "./app/first/screen-of.ts";
import { endBuiltPage } from "./app/first/take-over.ts";
import { currentHead } from "./data/head.ts";
import { expectQuestion } from "./data/library-index.ts";
import { applySettings } from "./data/settings.ts";
import { trustOwnScripts } from "./platform/trusted-types.ts";
import "./app/first/first.css";

trustOwnScripts();
applySettings();
const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element #root to draw in.");
if (asksIndex(location.hash)) expectQuestion(currentHead());
const { first } = document.documentElement.dataset;
const early = takeEarlyActs(root);
const app = (
  <StrictMode>
    <App />
  </StrictMode>
);
if (first === "list" && firstScreenOf(location.hash, null) === "list" && currentHead().total > 0) {
  // The list that the build has put here is the app's own: it takes it over as it stands, piece by piece, so that the page answers meanwhile.
  startTransition(() => void hydrateRoot(root, app));
} else {
  // Another screen takes the place of what is there, in one go.
  flushSync(() => createRoot(root).render(app));
  endBuiltPage();
  early.restore();
}
