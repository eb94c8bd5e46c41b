import { Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { mayWriteOn } from '#api/access.ts'
import { ComparisonFailed } from '../../differences/ComparisonFailed.tsx'
import { useText } from '../../i18n/useText.ts'
import { PageSkeleton } from '../../kit/PageSkeleton.tsx'
import { usePerson } from '../../kit/session/session.tsx'
import { useMay } from '../../kit/session/access.tsx'
import { useSites } from '../../kit/sites.ts'
import { useTypedDraft } from '../../kit/unsaved/useTypedDraft.ts'
import { Publishers } from '../Publishers.tsx'
import { PublishedSites } from './PublishedSites.tsx'
import { type NoteOfVersions, PublishSitesForm } from './PublishSitesForm.tsx'
import { SiteToPublish } from './SiteToPublish.tsx'
import {
  type SiteDraft,
  usePublishableSites,
  usePublishSites,
  useSitesAskingConsent,
} from './usePublishSites.ts'

/** The platforms whose pages would change, to be ticked and published in one act. */
export function PublishSites() {
  const { data, error, isFetching, refetch } = usePublishableSites()
  const { typed, change, keptAt, clear } = useTypedDraft('publications/many', NOTHING_TYPED)
  const publish = usePublishSites({ onPublished: clear, onOutdated: () => void refetch() })
  const sites = useSites()
  if (publish.data) return <PublishedSites publications={publish.data} />
  if (!data)
    return error ? <ComparisonFailed error={error} onRetry={() => void refetch()} /> : <PageSkeleton />
  const drafts = data.flatMap((draft) => {
    const site = sites.find(({ id }) => id === draft.status.siteId)
    return site ? [{ ...draft, site }] : []
  })
  return (
    <DraftsToPublish
      drafts={drafts}
      isOutdated={isFetching}
      publish={publish}
      note={{ value: typed.note, keptAt, change: (note) => change({ note }) }}
    />
  )
}

const NOTHING_TYPED = { note: '' }

interface DraftsToPublishProps {
  drafts: readonly SiteDraft[]
  isOutdated: boolean
  publish: ReturnType<typeof usePublishSites>
  note: NoteOfVersions
}

function DraftsToPublish({ drafts, isOutdated, publish, note }: DraftsToPublishProps) {
  const text = useText()
  const mayPublish = useMay('create', 'publications')
  const asking = useSitesAskingConsent()
  // What nobody has ticked or unticked is ticked where a version is online: a first one is a decision of its own.
  const [ticks, setTicks] = useState<ReadonlyMap<number, boolean>>(new Map())
  const [consents, setConsents] = useState<ReadonlyMap<number, 'yes' | 'no'>>(new Map())
  const changed = drafts.filter(({ comparison }) => comparison !== null)
  const same = drafts.filter(({ comparison }) => comparison === null)
  const person = usePerson()
  const isOurs = ({ site }: SiteDraft) => person !== null && mayWriteOn(person, [site.id])
  const canTick = (draft: SiteDraft) => mayPublish && isOurs(draft) && draft.status.blockers === 0
  const isTicked = (draft: SiteDraft) =>
    canTick(draft) && (ticks.get(draft.site.id) ?? draft.status.online !== null)
  const chosen = changed.filter(isTicked)

  if (changed.length === 0) return <Typography>{text('publish.sites.nothing')}</Typography>
  return (
    <Stack spacing={2}>
      <Typography color="textSecondary" sx={{ maxWidth: '60em' }}>
        {text('publish.sites.intro')}
      </Typography>
      {changed.map((draft) => (
        <SiteToPublish
          key={draft.site.id}
          draft={draft}
          isTicked={isTicked(draft)}
          onTick={
            mayPublish && isOurs(draft) ? (isOn) => setTicks(new Map(ticks).set(draft.site.id, isOn)) : null
          }
          isOfOthers={mayPublish && !isOurs(draft)}
          consent={
            asking.has(draft.site.id) && isTicked(draft)
              ? {
                  value: consents.get(draft.site.id) ?? '',
                  change: (answer) => setConsents(new Map(consents).set(draft.site.id, answer)),
                }
              : null
          }
        />
      ))}
      {same.length > 0 && (
        <Typography color="textSecondary">
          {text('publish.sites.same', {
            smart_count: same.length,
            names: same.map(({ site }) => site.platformName).join(', '),
          })}
        </Typography>
      )}
      {mayPublish ? (
        <PublishSitesForm
          chosen={chosen}
          consents={consents}
          isOutdated={isOutdated}
          publish={publish}
          note={note}
        />
      ) : (
        <Publishers />
      )}
    </Stack>
  )
}
