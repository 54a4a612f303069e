import { useState } from "react";

/** Why the last attempt failed, null where it did not; and a way to try something, which forgets that. Resolves to whether it went well. */
export function useAttempt(): {
  readonly failure: string | null;
  readonly attempt: (work: () => Promise<void>) => Promise<boolean>;
} {
  const [failure, setFailure] = useState<string | null>(null);
  const attempt = async (work: () => Promise<void>) => {
    setFailure(null);
    try {
      await work();
      return true;
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
      return false;
    }
  };
  return { failure, attempt };
}
