import { timeoutManager } from "@tanstack/react-query";
import { renderToString } from "react-dom/server";
import { Router, createPath, type Navigator } from "react-router";
import { provideHead } from "../../data/head.ts";
import { App } from "../app.tsx";

/**
 * Draw the list as the app draws it first, as HTML for `index.html`. Runs in the build, with the head that the page will carry.
 *
 * Without styles in attributes, which the Content-Security-Policy refuses (`first.css` says what they would), and without what
 * React leaves for hydration: the app draws all of it anew in one go, see `main.tsx`.
 */
export function renderFirstScreen(headText: string): string {
  provideHead(headText);
  return renderToString(<App router={ListRouter} />)
    .replaceAll(/ style="[^"]*"/gu, "")
    .replaceAll(/<!--.*?-->|<template[^>]*><\/template>/gsu, "");
}

/** A router that stands at the list and goes nowhere. */
function ListRouter({ children }: { readonly children: React.ReactNode }) {
  return (
    <Router location="/" navigator={standing} static>
      {children}
    </Router>
  );
}

const stay = () => undefined;

/** A query that nobody watches is forgotten after a minute, and the timer for that would hold up the build's process as long. */
timeoutManager.setTimeoutProvider({
  setTimeout: () => 0,
  clearTimeout: stay,
  setInterval: () => 0,
  clearInterval: stay,
});
const standing: Navigator = {
  createHref: (to) => `#${typeof to === "string" ? to : createPath(to)}`,
  go: stay,
  push: stay,
  replace: stay,
};
