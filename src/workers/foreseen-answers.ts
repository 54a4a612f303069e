/** Answers that were worked out ahead of their questions. */
export interface ForeseenAnswers {
  /** Keep the answer to a question and its arguments, which may be on its way. One that fails is forgotten: the question is asked again. */
  keep(question: string, args: readonly unknown[], answer: Promise<unknown>): void;
  /** Take the answer to a question, which is given once, since it may be handed over and not copied; undefined where there is none. */
  take(question: string, args: readonly unknown[]): Promise<unknown> | undefined;
  /** Forget all, since what they were worked out from has changed. */
  clear(): void;
}

/** Begin with none. Questions are the same whose arguments are in JSON. */
export function createForeseenAnswers(): ForeseenAnswers {
  const answers = new Map<string, Promise<unknown>>();
  return {
    keep(question, args, answer) {
      const key = keyOf(question, args);
      answers.set(key, answer);
      answer.catch(() => answers.delete(key));
    },
    take(question, args) {
      const key = keyOf(question, args);
      const answer = answers.get(key);
      answers.delete(key);
      return answer;
    },
    clear: () => answers.clear(),
  };
}

function keyOf(question: string, args: readonly unknown[]): string {
  return JSON.stringify([question, ...args]);
}
