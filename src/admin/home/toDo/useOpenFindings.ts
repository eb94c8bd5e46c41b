import { useGetList } from 'react-admin'
import { RANGE_MAX } from '#api/rangeMax.ts'
import type { FoundRecord } from '#api/findings.ts'
import { groupByRule } from './groupByRule.ts'

/** What the register finds in itself and nobody answers for, the most urgent first: as much as one answer holds. */
export function useOpenFindings() {
  const {
    data = [],
    total = 0,
    isSuccess,
    isError,
    refetch,
  } = useGetList<FoundRecord>('findings', {
    filter: { isAccepted: false },
    sort: { field: 'severity', order: 'ASC' },
    pagination: { page: 1, perPage: RANGE_MAX },
  })
  return {
    findings: data,
    rules: groupByRule(data),
    total,
    isKnown: isSuccess,
    isError,
    refetch: () => void refetch(),
  }
}
