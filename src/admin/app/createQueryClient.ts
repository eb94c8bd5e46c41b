import { QueryClient } from '@tanstack/react-query'
import { HttpError } from 'react-admin'

/**
 * Creates the client that loads and caches data. Requests are sent even if the browser believes that it is offline: the
 * server may be on the same machine, and a server that is away is noticed at once. Refused requests are not repeated.
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
