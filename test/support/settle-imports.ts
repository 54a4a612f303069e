import { afterAll, vi } from "vitest";

/**
 * Screens and dialogs are fetched when they are asked for, and a test can be over before the last of them has come. What
 * arrives after its environment is gone is an error to Vitest, on slow machines only; so every file waits for what it
 * began to fetch.
 */
afterAll(() => vi.dynamicImportSettled());
