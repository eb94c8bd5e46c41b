import { Box, Stack, Typography } from '@mui/material'
import type { EarlierPage } from '#charter/publication/earlierPage.ts'
import type { Publication } from '#charter/publication/publication.ts'
import { useClockTime } from '../kit/time.tsx'
import { useText } from '../i18n/useText.ts'
import { EarlierPageDownload } from './earlierPage/earlierPageParts.tsx'
import { VersionButtons } from './VersionButtons.tsx'

interface SeveralOnlineProps {
  /** The period in words. */
  when: string
  before: Publication | null
  /** The page from before version 1, if it was online in the period as declared. */
  earlier: EarlierPage | null
  during: readonly Publication[]
  /** The number of versions online in the period. */
  count: number
  /** The precision of the times. */
  precision: 'minute' | 'second'
}

/** The versions of a day or a minute in which the page changed, each with its hours. */
export function SeveralOnline({ when, before, earlier, during, count, precision }: SeveralOnlineProps) {
  const text = useText()
  const clockTime = useClockTime()
  const hour = ({ at }: Publication) => clockTime(at, precision)
  const [first] = during
  const items = during.map((publication, index) => {
    const next = during[index + 1]
    const { number } = publication
    const from = hour(publication)
    const words = next
      ? text('publications.onDay.between', { number, from, until: hour(next) })
      : text('publications.onDay.from', { number, from })
    return { number, words }
  })
  return (
    <>
      <Typography sx={{ mt: 1, fontWeight: 600 }}>
        {text('publications.onDay.several', { when, smart_count: count })}
      </Typography>
      <Stack component="ul" spacing={1} sx={{ listStyle: 'none', m: 0, mt: 1, p: 0 }}>
        {first && !before && !earlier && (
          <li>{text('publications.onDay.noneUntil', { until: hour(first) })}</li>
        )}
        {first && earlier && <EarlierLine page={earlier} until={hour(first)} />}
        {first && before && (
          <VersionLine
            number={before.number}
            words={text('publications.onDay.until', { number: before.number, until: hour(first) })}
          />
        )}
        {items.map((item) => (
          <VersionLine key={item.number} {...item} />
        ))}
      </Stack>
    </>
  )
}

function VersionLine({ number, words }: { number: number; words: string }) {
  return (
    <Box component="li" sx={LINE}>
      <Box component="span" sx={{ minWidth: { sm: '20em' } }}>
        {words}
      </Box>
      <VersionButtons number={number} />
    </Box>
  )
}

function EarlierLine({ page, until }: { page: EarlierPage; until: string }) {
  const text = useText()
  return (
    <Box component="li" sx={LINE}>
      <span>{text('earlierPage.onDay.until', { until })}</span>
      <EarlierPageDownload page={page} />
    </Box>
  )
}

const LINE = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }
