import { expect, it } from "vitest";
import { splitPerson } from "../../../src/core/export/person-name.ts";

it.each([
  ["Ludwig van Beethoven", "van Beethoven", "Ludwig"],
  ["Anna-Maria K. Moe", "Moe", "Anna-Maria K."],
  ["Åse Øye", "Øye", "Åse"],
  ["Omar ibn al-Khattab", "ibn al-Khattab", "Omar"],
  ["Muqtada Al-sadr", "Al-sadr", "Muqtada"],
  ["Ada King-Noel", "King-Noel", "Ada"],
])("%s is a person's name, and parted", (name, family, given) => {
  expect(splitPerson(name)).toEqual({ family, given });
});

it.each([
  ["Robert O'Neil Jr.", "O'Neil", "Robert", "Jr."],
  ["Sammy Davis, Jr", "Davis", "Sammy", "Jr"],
  ["Thurston van Howell III", "van Howell", "Thurston", "III"],
])("%s has what tells a son from his father apart from the family's name", (name, family, given, suffix) => {
  expect(splitPerson(name)).toEqual({ family, given, suffix });
});

it.each(["Kim Jong-un", "Park Geun-hye"])("%s has the family's name first, and stays as it is", (name) =>
  expect(splitPerson(name)).toBeNull(),
);

it.each([
  "Reuters",
  "Associated Press",
  "Odal Post staff",
  "our correspondent in Cairo",
  "村上 春樹",
  "",
  "A, B",
  "Jr.",
  "Moe III",
])("%j may be none, and stays as it is", (name) => expect(splitPerson(name)).toBeNull());
