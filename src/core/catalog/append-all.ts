/**
 * Append values to a list. Not `push(...values)`: an engine passes some hundred thousand arguments at most, and throws at more, which are as
 * many as the files of a large folder or the rows of a table.
 */
export function appendAll<Value>(list: Value[], values: Iterable<Value>): void {
  for (const value of values) list.push(value);
}
