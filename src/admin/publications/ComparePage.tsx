import { Box } from '@mui/material'
import { useSearchParams } from 'react-router'
import type { Side } from '#api/publication.ts'
import type { Publication } from '#charter/publication/publication.ts'
import { PageSkeleton } from '../kit/states.tsx'
import { PageHeading } from '../kit/PageHeading.tsx'
import { ComparisonFailed } from '../differences/ComparisonFailed.tsx'
import { DifferencesBesidePages } from '../differences/DifferencesBesidePages.tsx'
import { useCompared } from '../differences/readCompared.ts'
import { useText } from '../i18n/useText.ts'
import { isKnown, sideOf, SideSelect, useSideTitle } from './sides.tsx'
import { UnknownVersion } from './UnknownVersion.tsx'
import { useVersions } from './useVersions.ts'

/** Any two versions, or one and the draft, side by side: `/publications/compare?from=3&to=draft`. */
export function ComparePage() {
  const text = useText()
  const [parameters] = useSearchParams()
  const named = ['from', 'to'].map((name) => sideOf(parameters.get(name) ?? ''))
  const { versions, error, refetch } = useVersions(named)
  return (
    <>
      <PageHeading title={text('comparison.title')} />
      {versions ? (
        <Comparing versions={versions} />
      ) : error ? (
        <ComparisonFailed error={error} onRetry={refetch} />
      ) : (
        <PageSkeleton />
      )}
    </>
  )
}

/** Without an address that says more, what is online and the draft. */
function Comparing({ versions }: { versions: readonly Publication[] }) {
  const text = useText()
  const [parameters, setParameters] = useSearchParams()
  const written = {
    from: parameters.get('from') ?? String(versions[0]?.number ?? 0),
    to: parameters.get('to') ?? 'draft',
  }
  const from = sideOf(written.from)
  const to = sideOf(written.to)
  const unknown = [
    ...(from === 0 || isKnown(from, versions) ? [] : [{ name: 'from', asked: from }]),
    ...(isKnown(to, versions) ? [] : [{ name: 'to', asked: to }]),
  ]
  return (
    <>
      <Box sx={SELECTS}>
        <SideSelect
          label={text('comparison.from')}
          value={from}
          onChange={(side) => setParameters({ ...written, from: side })}
          versions={versions}
          hasNothing
        />
        <SideSelect
          label={text('comparison.to')}
          value={to}
          onChange={(side) => setParameters({ ...written, to: side })}
          versions={versions}
        />
      </Box>
      {unknown.map(({ name, asked }) => (
        <UnknownVersion
          key={name}
          asked={asked}
          versions={versions}
          addressOf={(number) => `?${new URLSearchParams({ ...written, [name]: String(number) })}`}
        />
      ))}
      {unknown.length === 0 && from !== null && to !== null && <Compared from={from} to={to} />}
    </>
  )
}

function Compared({ from, to }: { from: Side; to: Side }) {
  const titleOf = useSideTitle()
  const { data: compared, error, refetch } = useCompared(from, to)
  if (!compared)
    return error ? <ComparisonFailed error={error} onRetry={() => void refetch()} /> : <PageSkeleton />
  // Frames keep their first page: other sides get frames of their own.
  return (
    <DifferencesBesidePages
      key={`${from} ${to}`}
      compared={compared}
      titles={{ before: titleOf(from), after: titleOf(to) }}
    />
  )
}

const SELECTS = {
  display: 'grid',
  gap: 2,
  mb: 2,
  maxWidth: '45em',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
}
