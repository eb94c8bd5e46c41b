import { Box } from '@mui/material'
import { useSearchParams } from 'react-router'
import type { Side } from '#api/publication.ts'
import type { Publication } from '#charter/publication/publication.ts'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { PageHeading } from '../kit/PageHeading.tsx'
import { ComparisonFailed } from '../differences/ComparisonFailed.tsx'
import { DifferencesBesidePages } from '../differences/DifferencesBesidePages.tsx'
import { useCompared } from '../differences/readCompared.ts'
import { useText } from '../i18n/useText.ts'
import { isKnownSide, parseSide, SideSelect, useSideTitle } from './comparisonSides.tsx'
import { UnknownVersion } from './UnknownVersion.tsx'
import { useVersions } from './useVersions.ts'

/** Compares two versions, or one and the draft: `/publications/compare?from=3&to=draft`. */
export function ComparePage() {
  const text = useText()
  const [parameters] = useSearchParams()
  const sides = ['from', 'to'].map((name) => parseSide(parameters.get(name) ?? ''))
  const { versions, error, refetch } = useVersions(sides)
  return (
    <>
      <PageHeading title={text('comparison.title')} />
      {versions ? (
        <ComparisonForm versions={versions} />
      ) : error ? (
        <ComparisonFailed error={error} onRetry={refetch} />
      ) : (
        <PageSkeleton />
      )}
    </>
  )
}

/** The choice of the two sides, and their comparison; by default, the page online and the draft. */
function ComparisonForm({ versions }: { versions: readonly Publication[] }) {
  const text = useText()
  const [parameters, setParameters] = useSearchParams()
  const chosen = {
    from: parameters.get('from') ?? String(versions[0]?.number ?? 0),
    to: parameters.get('to') ?? 'draft',
  }
  const from = parseSide(chosen.from)
  const to = parseSide(chosen.to)
  const unknown = [
    ...(from === 0 || isKnownSide(from, versions) ? [] : [{ name: 'from', side: from }]),
    ...(isKnownSide(to, versions) ? [] : [{ name: 'to', side: to }]),
  ]
  return (
    <>
      <Box sx={SELECTS}>
        <SideSelect
          label={text('comparison.from')}
          value={from}
          onChange={(side) => setParameters({ ...chosen, from: side })}
          versions={versions}
          canBeEmpty
        />
        <SideSelect
          label={text('comparison.to')}
          value={to}
          onChange={(side) => setParameters({ ...chosen, to: side })}
          versions={versions}
        />
      </Box>
      {unknown.map(({ name, side }) => (
        <UnknownVersion
          key={name}
          requested={side}
          versions={versions}
          addressOf={(number) => `?${new URLSearchParams({ ...chosen, [name]: String(number) })}`}
        />
      ))}
      {unknown.length === 0 && from !== null && to !== null && <ComparedSides from={from} to={to} />}
    </>
  )
}

function ComparedSides({ from, to }: { from: Side; to: Side }) {
  const titleOf = useSideTitle()
  const { data: compared, error, refetch } = useCompared(from, to)
  if (!compared)
    return error ? <ComparisonFailed error={error} onRetry={() => void refetch()} /> : <PageSkeleton />
  // The key makes new frames for other sides: a frame loads its page only once.
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
