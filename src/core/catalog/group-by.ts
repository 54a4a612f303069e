/** Put values into lists by key, both in the order in which they come; Node 20 has no `Map.groupBy`. */
export function groupBy<K, T>(values: readonly T[], keyOf: (value: T) => K): Map<K, T[]> {
  const lists = new Map<K, T[]>();
  // Not for … of: before a loop is compiled, that makes an object a step, and most of a build's loops run once.
  values.forEach((value) => addTo(lists, keyOf(value), value));
  return lists;
}

/** Add a value to the list of a key, which is begun when there is none; returns the list. */
export function addTo<K, T>(lists: Map<K, T[]>, key: K, value: T): T[] {
  const list = lists.get(key) ?? [];
  if (list.push(value) === 1) lists.set(key, list);
  return list;
}
