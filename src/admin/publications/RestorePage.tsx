import { useParams } from 'react-router'
import type { Side } from '#api/publication.ts'
import type { Publication } from '#charter/publication/publication.ts'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { PageHeading } from '../kit/PageHeading.tsx'
import { IfAllowed } from '../kit/session/access.tsx'
import { ComparisonFailed } from '../differences/ComparisonFailed.tsx'
import { useText } from '../i18n/useText.ts'
import { RestoreVersion } from './RestoreVersion.tsx'
import { parseSide } from './comparisonSides.tsx'
import { UnknownVersion } from './UnknownVersion.tsx'
import { useVersions } from './useVersions.ts'

/** Restores a version into the draft, once the person has seen the changes: `/publications/3/restore`. */
export function RestorePage() {
  return (
    <IfAllowed action="create" resource="publications" otherwise="page">
      <RequestedVersion />
    </IfAllowed>
  )
}

function RequestedVersion() {
  const { id = '' } = useParams()
  const number = parseSide(id)
  const { versions, error, refetch } = useVersions([number])
  if (versions) return <VersionToRestore number={number} versions={versions} />
  return error ? <ComparisonFailed error={error} onRetry={refetch} /> : <PageSkeleton />
}

interface VersionToRestoreProps {
  /** The number in the address; null when it is none. */
  number: Side | null
  versions: readonly Publication[]
}

function VersionToRestore({ number, versions }: VersionToRestoreProps) {
  const text = useText()
  const version = versions.find((each) => each.number === number)
  const [online] = versions
  if (!version || !online) {
    return (
      <>
        <PageHeading title={text('restoration.titleUnknown')} />
        <UnknownVersion
          requested={number}
          versions={versions}
          addressOf={(nearest) => `/publications/${nearest}/restore`}
        />
      </>
    )
  }
  return (
    <>
      <PageHeading title={text('restoration.title', { number: version.number })} />
      <RestoreVersion key={version.number} version={version} online={online.number} />
    </>
  )
}
