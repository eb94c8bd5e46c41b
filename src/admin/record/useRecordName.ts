import { useGetRecordRepresentation, useResourceContext } from 'react-admin'
import type { AdminRecord } from '../kit/records.ts'

/** Returns a function that names a record of the current resource, for use in a sentence. */
export function useRecordName(): (record: AdminRecord) => string {
  const representation = useGetRecordRepresentation(useResourceContext())
  return (record) => {
    const name = representation(record)
    return typeof name === 'string' ? name : `#${record.id}`
  }
}
