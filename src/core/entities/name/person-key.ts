import { particles, surnameOf } from "./person-name.ts";

/** A person's key (see `NameGroup.key`) taken apart. */
export interface PersonKey {
  /** First part. */
  readonly given: string;
  /** Last part. */
  readonly family: string;
  /** Given name and surname: "Barack Obama" and "Barack H. Obama" meet here. */
  readonly core: string;
  /** What stands between them without particles, joined by spaces; empty when nothing does. */
  readonly middles: string;
  readonly hasParticle: boolean;
}

/** Take a person's key apart. A key of one part is its own given name and surname. */
export function readPersonKey(key: string): PersonKey {
  const parts = key.split(" ");
  const [givenName = ""] = parts;
  const family = surnameOf(parts);
  const middles = parts
    .slice(1, -1)
    .filter((part) => !particles.has(part))
    .join(" ");
  return {
    given: givenName,
    family,
    core: `${givenName} ${family}`,
    middles,
    hasParticle: parts.some((part) => particles.has(part)),
  };
}
