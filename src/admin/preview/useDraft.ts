import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import { useDeferredValue, useMemo } from 'react'
import { type FieldValues, useWatch } from 'react-hook-form'
import type { ResourceName } from '#api/resourceNames.ts'
import type { Register } from '#charter/register/register.ts'
import { withEdited } from '#charter/register/withEdited.ts'
import { shownSite } from '../kit/sites.ts'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'
import { useAfterWrites } from '../kit/server/queries.ts'

const DRAFT = ['draft']

/** The saved register of the chosen site, or of another one, loaded again after every write of this page. */
export function useDraft(siteId?: number) {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  useAfterWrites(invalidateDraft)
  return useQuery({
    queryKey: siteId === undefined ? DRAFT : [...DRAFT, siteId],
    queryFn: () => dataProvider.readDraft(siteId),
    refetchOnMount: 'always',
  })
}

function invalidateDraft(queryClient: QueryClient): void {
  void queryClient.invalidateQueries({ queryKey: DRAFT }, { cancelRefetch: false })
}

/** Returns how to read that register as it was loaded last; undefined if it was not. */
export function useLoadedDraft(): () => Register | undefined {
  const queryClient = useQueryClient()
  return () => queryClient.getQueryData<Register>(DRAFT)
}

/** The id that `withEdited` gives to an unsaved record. */
const UNSAVED_ID = 0

/**
 * The register with the unsaved values of the form around, as a site has it, and the id of the edited record in it. The values
 * are deferred, so that the preview never delays typing.
 */
export function usePreviewedRegister(resource: ResourceName, siteId: number | undefined) {
  const values = useDeferredValue(useWatch())
  const { data: draft, error, refetch } = useDraft(siteId)
  const register = useMemo(() => draft && withEdited(draft, resource, values), [draft, resource, values])
  return { register, id: Number(values['id'] ?? UNSAVED_ID), error, retry: () => void refetch() }
}

/** The site whose page the values of a form show on, where that is not the one that is spoken of. */
export function otherSite(resource: ResourceName, values: FieldValues): number | undefined {
  const named = sitesOfValues(resource, values)
  return named.length === 0 || named.includes(shownSite()) ? undefined : named[0]
}

/** The sites that the values of a form name. */
export function sitesOfValues(resource: ResourceName, values: FieldValues): number[] {
  const ids: unknown = resource === 'sites' ? [values['id']] : values['siteIds']
  return Array.isArray(ids) ? ids.map(Number) : []
}
