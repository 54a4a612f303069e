/** Put a value into a map of what was used last, as the latest; of more than `most` the one that was used longest ago goes. */
export function keepLatest<Key, Value>(values: Map<Key, Value>, key: Key, value: Value, most: number): void {
  values.delete(key);
  values.set(key, value);
  const [oldest] = values.keys();
  if (values.size > most && oldest !== undefined) values.delete(oldest);
}
