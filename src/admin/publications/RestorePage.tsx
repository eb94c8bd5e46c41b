import { useParams } from 'react-router'
import type { Side } from '#api/publication.ts'
import type { Publication } from '#charter/publication/publication.ts'
import { PageSkeleton } from '../kit/states.tsx'
import { PageHeading } from '../kit/PageHeading.tsx'
import { IfAllowed } from '../kit/session/access.tsx'
import { ComparisonFailed } from '../differences/ComparisonFailed.tsx'
import { useText } from '../i18n/useText.ts'
import { Restoring } from './Restoring.tsx'
import { sideOf } from './sides.tsx'
import { UnknownVersion } from './UnknownVersion.tsx'
import { useVersions } from './useVersions.ts'

/** Puts the draft back to what a version froze, once one has seen what that would change. */
export function RestorePage() {
  return (
    <IfAllowed to="create" what="publications" otherwise="page">
      <Page />
    </IfAllowed>
  )
}

function Page() {
  const { id = '' } = useParams()
  const number = sideOf(id)
  const { versions, error, refetch } = useVersions([number])
  if (versions) return <Version number={number} versions={versions} />
  return error ? <ComparisonFailed error={error} onRetry={refetch} /> : <PageSkeleton />
}

function Version({ number, versions }: { number: Side | null; versions: readonly Publication[] }) {
  const text = useText()
  const version = versions.find((each) => each.number === number)
  const [online] = versions
  if (!version || !online) {
    return (
      <>
        <PageHeading title={text('restoration.titleUnknown')} />
        <UnknownVersion
          asked={number}
          versions={versions}
          addressOf={(nearest) => `/publications/${nearest}/restore`}
        />
      </>
    )
  }
  return (
    <>
      <PageHeading title={text('restoration.title', { number: version.number })} />
      <Restoring key={version.number} version={version} online={online.number} />
    </>
  )
}
