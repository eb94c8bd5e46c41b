import { PageSkeleton } from '../kit/states.tsx'
import { PageHeading } from '../kit/PageHeading.tsx'
import { useKept } from '../kit/useTabDraft.ts'
import { ComparisonFailed } from '../differences/ComparisonFailed.tsx'
import { useText } from '../i18n/useText.ts'
import { KEPT_OF_VERSION } from './keptOfVersion.ts'
import { NothingToPublish } from './NothingToPublish.tsx'
import { Published } from './Published.tsx'
import { ToPublish } from './ToPublish.tsx'
import { usePublish } from './usePublish.ts'
import { usePublishable } from './usePublishable.ts'

/** « Publier »: what would change for visitors, and the button that makes it so. */
export function PublishPage() {
  const text = useText()
  return (
    <>
      <PageHeading title={text('publish.title')} />
      <Content />
    </>
  )
}

function Content() {
  const { data: seen, error, isFetching, refetch } = usePublishable()
  const [, , forgetNote] = useKept(KEPT_OF_VERSION.note)
  const [, , forgetNewConsent] = useKept(KEPT_OF_VERSION.newConsent)
  const onPublished = () => {
    forgetNote()
    forgetNewConsent()
  }
  const publish = usePublish({ onPublished, onOutdated: () => void refetch() })

  if (publish.data) return <Published publication={publish.data} />
  if (!seen)
    return error ? <ComparisonFailed error={error} onRetry={() => void refetch()} /> : <PageSkeleton />
  const { online, isOnline } = seen.status
  if (online && isOnline) return <NothingToPublish online={online} publish={publish} />
  return <ToPublish seen={seen} isOutdated={isFetching} publish={publish} />
}
