// First, since it sets the order of the cascade layers that every other style sheet fills.
import "./ui/styles/index.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { applySettings } from "./data/settings.ts";
import { trustOwnScripts } from "./platform/trusted-types.ts";

trustOwnScripts();
applySettings();
const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element #root to draw in.");
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
