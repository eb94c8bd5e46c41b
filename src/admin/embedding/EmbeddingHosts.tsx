import { Box, Tab, Tabs } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useDataProvider } from 'react-admin'
import { useSearchParams } from 'react-router'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'
import { LoadFailed } from '../kit/ErrorAlert.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { useText } from '../i18n/useText.ts'
import { EmbeddingWays } from './EmbeddingWays.tsx'
import { HOST_NAMES, type HostName } from './hosts.ts'

/** What to do on each kind of site, in a tab of its own, which the address names. */
export function EmbeddingHosts({ number }: { number: number }) {
  const text = useText()
  const id = useId()
  const [parameters, setParameters] = useSearchParams()
  const { data: site, isError, refetch } = useFrozenSite(number)
  const host = HOST_NAMES.find((name) => name === parameters.get('host')) ?? 'opendatasoft'
  return (
    <>
      <Tabs
        value={host}
        onChange={(_, chosen: HostName) => setParameters({ host: chosen }, { replace: true })}
        variant="scrollable"
        aria-label={text('embedding.hosts.label')}
        sx={{ mb: 2 }}
      >
        {HOST_NAMES.map((name) => (
          <Tab
            key={name}
            value={name}
            label={text(`embedding.hosts.${name}.name`)}
            id={`${id}${name}-tab`}
            aria-controls={name === host ? `${id}${name}` : undefined}
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id={`${id}${host}`} aria-labelledby={`${id}${host}-tab`}>
        {isError && <LoadFailed onRetry={() => void refetch()} />}
        {!site && !isError && <PageSkeleton />}
        {site && <EmbeddingWays key={host} number={number} site={site} host={host} />}
      </Box>
    </>
  )
}

/** Reads the site's settings in a version. A version never changes, so they are read once. */
function useFrozenSite(number: number) {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  return useQuery({
    queryKey: ['frozen site', number],
    staleTime: Infinity,
    queryFn: async () => (await dataProvider.readFrozenRegister(number)).site,
  })
}
