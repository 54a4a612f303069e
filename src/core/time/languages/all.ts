import type { Language } from "../language.ts";
import { dutch } from "./dutch.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { italian } from "./italian.ts";
import { portuguese } from "./portuguese.ts";
import { spanish } from "./spanish.ts";

/** Every language that told times are read in; the first is taken where a text shows none. */
export const languages: readonly Language[] = [english, german, french, spanish, portuguese, italian, dutch];
