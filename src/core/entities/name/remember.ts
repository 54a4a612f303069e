/**
 * Make a pure function of a text remember its answers, so that callers ask again rather than carry them about.
 *
 * A library repeats its names: 20,000 articles have 880,000 mentions and 35,000 ways to write them. At `atMost` answers all are
 * forgotten, which costs one reading each and needs no bookkeeping at every question. Leave it out only where the function itself
 * is soon forgotten.
 */
export function remember<T>(read: (text: string) => T, atMost = Number.POSITIVE_INFINITY): (text: string) => T {
  const results = new Map<string, T>();
  return (text) => {
    const result = results.get(text);
    if (result !== undefined) return result;
    const answer = read(text);
    if (results.size >= atMost) results.clear();
    results.set(text, answer);
    return answer;
  };
}
