import { expect, it } from "vitest";
import { splitPerson } from "../../../src/core/export/person-name.ts";

it.each([
  ["Ludwig van Beethoven", "van Beethoven", "Ludwig"],
  ["Anna-Maria K. Moe", "Moe", "Anna-Maria K."],
  ["Åse Øye", "Øye", "Åse"],
  ["Omar ibn al-Khattab", "ibn al-Khattab", "Omar"],
])("%s is a person's name, and parted", (name, family, given) => {
  expect(splitPerson(name)).toEqual({ family, given });
});

it.each(["Reuters", "Associated Press", "Odal Post staff", "our correspondent in Cairo", "村上 春樹", "", "A, B"])(
  "%j may be none, and stays as it is",
  (name) => expect(splitPerson(name)).toBeNull(),
);
