import { useText } from '../../i18n/useText.ts'
import {
  invalidateDraftStatus,
  useAfterWrites,
  useHasBeenIdle,
  useSiteStatuses,
} from '../../kit/server/queries.ts'
import { StatusButton } from './StatusButton.tsx'

/** Says of how many platforms the draft differs from what is online, and in how many records. */
export function AllDraftsStatus() {
  const text = useText()
  useAfterWrites(invalidateDraftStatus)
  const { data, isError } = useSiteStatuses(useHasBeenIdle())
  if (!data || isError) return null
  const { sites, differences } = data
  const published = sites.filter(({ online }) => online !== null)
  const changed = published.filter(({ isOnline }) => !isOnline)
  const never = sites.length - published.length
  const unpublished =
    differences > 0
      ? text('app.header.unpublished', { smart_count: differences })
      : text('app.header.newLook')
  if (published.length === 0)
    return (
      <StatusButton state="never" to="/publish" label={text('app.header.neverPublished')} differences={0} />
    )
  if (changed.length > 0)
    return (
      <StatusButton
        state="changed"
        to="/publish"
        label={`${unpublished} ${text('sites.status.on', { smart_count: changed.length })}`}
        differences={differences}
      />
    )
  return (
    <StatusButton
      state={never > 0 ? 'never' : 'online'}
      to={never > 0 ? '/publish' : '/publications'}
      label={never > 0 ? text('sites.status.never', { smart_count: never }) : text('app.header.published')}
      differences={0}
    />
  )
}
