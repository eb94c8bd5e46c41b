import { QueryClient } from '@tanstack/react-query'
import { HttpError } from 'react-admin'

/**
 * Requests leave whatever the browser believes of its network (the server may be on this very machine), so that a
 * server that is away is found out and said at once. What the server refused is not asked again.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: (failures, error) =>
          failures < 1 && !(error instanceof HttpError && error.status < 500 && error.status > 0),
        retryDelay: 500,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
