import { type Identifier, useUpdateMany } from 'react-admin'
import type { StoredRecord } from '../../kit/records.ts'
import { today } from '../../kit/time.tsx'

interface Outcome {
  onSuccess: () => void
  onError?: (error: Error) => void
}

/** Says of records that they were checked today: of all of them in one request, or of none. */
export function useReview(resource: string) {
  const [updateMany, { isPending, error }] = useUpdateMany<StoredRecord, Error>()
  return {
    isPending,
    error,
    review: (ids: Identifier[], { onSuccess, onError = () => undefined }: Outcome) => {
      void updateMany(resource, { ids, data: { reviewedOn: today() } }, { onSuccess, onError })
    },
  }
}
