/** A set with some members in it, or without them: what boxes ticked together change. */
export function withMembers(
  set: ReadonlySet<string>,
  members: readonly string[],
  areMembers: boolean,
): ReadonlySet<string> {
  const next = new Set(set);
  for (const member of members) {
    if (areMembers) next.add(member);
    else next.delete(member);
  }
  return next;
}
