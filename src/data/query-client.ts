import { QueryClient } from "@tanstack/react-query";

/**
 * Make the client that holds everything fetched.
 *
 * Library files have their content's hash in their name, so they never go stale; and queries run whether or not the
 * browser believes it is online, since the service worker may have the file (`networkMode: "always"`).
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: "always",
        staleTime: Number.POSITIVE_INFINITY,
        retry: 1,
        retryDelay: 400,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: "always" },
    },
  });
}
