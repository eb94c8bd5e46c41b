import { Box, Button, Checkbox, FormControlLabel, Link, Paper, Typography } from '@mui/material'
import { useId, useState } from 'react'
import type { Difference } from '#charter/compare/difference.ts'
import { ComparisonFailed } from '../../differences/ComparisonFailed.tsx'
import { ComparedPages, type View } from '../../differences/ComparedPages.tsx'
import { LinkedDifferences } from '../../differences/DifferenceList.tsx'
import { FirstDifferences } from '../../differences/FirstDifferences.tsx'
import { SeverityMark } from '../../findings/SeverityMark.tsx'
import { useText } from '../../i18n/useText.ts'
import { PageSkeleton } from '../../kit/PageSkeleton.tsx'
import { screenAddress } from '../../kit/sites.ts'
import { filteredList } from '../../kit/list/listFilter.ts'
import { useDayOf, useExactInstant } from '../../kit/time.tsx'
import { NewConsentInput } from '../NewConsentInput.tsx'
import { type SiteDraft, useSitePages } from './usePublishSites.ts'

interface SiteToPublishProps {
  draft: SiteDraft
  isTicked: boolean
  /** Whether the account is limited to other platforms. */
  isOfOthers: boolean
  /** Null for those who may not publish it. */
  onTick: ((isOn: boolean) => void) | null
  /** The question whether visitors must be asked again; null where it is not asked. */
  consent: { value: string; change: (answer: 'yes' | 'no') => void } | null
}

/** A platform whose page would change: what changes, in sentences, its page on demand, and the tick that has it published. */
export function SiteToPublish({ draft, isTicked, isOfOthers, onTick, consent }: SiteToPublishProps) {
  const { site, status, comparison } = draft
  const text = useText()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  if (comparison === null) return null
  const { differences } = comparison
  const isBlocked = status.blockers > 0
  const list = <LinkedDifferences differences={differences} pathOf={pathOf} />
  return (
    <Paper component="section" aria-labelledby={id} variant="outlined" sx={{ p: 2, minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2 }}>
        <Typography variant="h2" id={id} sx={{ overflowWrap: 'anywhere' }}>
          {onTick === null ? (
            site.platformName
          ) : (
            <FormControlLabel
              control={
                <Checkbox
                  checked={isTicked}
                  disabled={isBlocked}
                  onChange={(_, isOn) => onTick(isOn)}
                  slotProps={{ input: { 'aria-describedby': isBlocked ? `${id}-blocked` : undefined } }}
                />
              }
              label={site.platformName}
              slotProps={{ typography: { variant: 'h2', component: 'span' } }}
              sx={PLATFORM_NAME}
            />
          )}
        </Typography>
        <Typography color="textSecondary">
          <NextVersion draft={draft} />
        </Typography>
      </Box>
      {isOfOthers && <Typography sx={{ mb: 1 }}>{text('publish.sites.ofOthers')}</Typography>}
      {isBlocked && <Blockers id={`${id}-blocked`} draft={draft} />}
      {status.online === null ? (
        <FirstDifferences differences={differences}>{list}</FirstDifferences>
      ) : differences.length === 0 ? (
        <Typography>{text('publish.sites.newLook')}</Typography>
      ) : (
        list
      )}
      {consent && <NewConsentInput value={consent.value} onChange={consent.change} />}
      <Button
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        variant="outlined"
        size="small"
        sx={{ mt: 1.5 }}
      >
        {text(isOpen ? 'publish.sites.hidePage' : 'publish.sites.showPage', { name: site.platformName })}
      </Button>
      {isOpen && <SitePages draft={draft} />}
    </Paper>
  )
}

/** A platform that can't be published yet is to be read all the same. */
const PLATFORM_NAME = { mr: 0, '& .MuiFormControlLabel-label.Mui-disabled': { color: 'text.primary' } }

/** What was removed may only have been taken off this platform, or be gone: it is in the history. */
function pathOf({ kind, resource, id }: Difference): string | null {
  return kind === 'removed' ? null : `/${resource}/${id}`
}

function NextVersion({ draft: { status } }: { draft: SiteDraft }) {
  const text = useText()
  const day = useDayOf()
  const exactInstant = useExactInstant()
  const { online, next } = status
  if (!online) return text('publish.sites.first')
  return (
    <span title={exactInstant(online.at)}>
      {text('publish.sites.next', { number: next, online: online.number, date: day(online.at) })}
    </span>
  )
}

/** What keeps the platform from being published, with a link to it. */
function Blockers({ id, draft: { site, status } }: { id: string; draft: SiteDraft }) {
  const text = useText()
  const to = filteredList('findings', { severity: 'blocker', isAccepted: false })
  return (
    <Box id={id} sx={{ mb: 1, display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 1 }}>
      <SeverityMark severity="blocker">
        {text('publish.sites.blocked', { smart_count: status.blockers })}
      </SeverityMark>
      <Link href={screenAddress(site, to)} underline="always">
        {text('publish.gate.show', { smart_count: status.blockers })}
      </Link>
    </Box>
  )
}

/** Both pages of the platform, with the changes marked. */
function SitePages({ draft: { site, status } }: { draft: SiteDraft }) {
  const text = useText()
  const [view, setView] = useState<View>('after')
  const { data, error, refetch } = useSitePages(site, status.sha256)
  if (!data)
    return error ? <ComparisonFailed error={error} onRetry={() => void refetch()} /> : <PageSkeleton />
  const titles = {
    before: {
      short: text('publish.before.short'),
      long: text('publish.before.long', { number: status.online?.number ?? 0 }),
    },
    after: {
      short: text('publish.after.short'),
      long: text('publish.after.long', { number: status.next }),
    },
  }
  return (
    <Box sx={{ mt: 1.5 }}>
      {data.status.sha256 !== status.sha256 && <Typography>{text('publish.sites.changedSince')}</Typography>}
      <ComparedPages compared={data.compared} titles={titles} view={view} onView={setView} shown={null} />
    </Box>
  )
}
