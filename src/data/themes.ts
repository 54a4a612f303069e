/** The themes and how they are called: a new one is a line here and its colours in `ui/styles/tokens.css`. */
export const themes = { auto: "Auto", light: "Light", sepia: "Sepia", dark: "Dark" } as const;
