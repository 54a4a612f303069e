// First, since it sets the order of the cascade layers that every other style sheet fills.
import "./ui/styles/index.css";
import { StrictMode } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { takeEarlyActs } from "./app/first/carry-over.ts";
import { asksIndex } from "./app/first/screen-of.ts";
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
const early = takeEarlyActs(root, document.documentElement.dataset["first"]);
// In one go, in place of the list that the build has put here: the same list, so that nobody sees it happen.
flushSync(() =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
delete root.dataset["built"];
delete document.documentElement.dataset["first"];
early.restore();
