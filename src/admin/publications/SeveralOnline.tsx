import { Box, Stack, Typography } from '@mui/material'
import type { Publication } from '#charter/publication/publication.ts'
import { useLanguage } from '../kit/language.ts'
import { useText } from '../i18n/useText.ts'
import { VersionButtons } from './VersionButtons.tsx'

interface SeveralOnlineProps {
  /** The period in words. */
  when: string
  before: Publication | null
  during: readonly Publication[]
  /** The number of versions online in the period. */
  count: number
  /** The style of the times: `short` to the minute, `medium` to the second. */
  precision: 'short' | 'medium'
}

/** The versions of a day or a minute in which the page changed, each with its hours. */
export function SeveralOnline({ when, before, during, count, precision }: SeveralOnlineProps) {
  const text = useText()
  const { language } = useLanguage()
  const hour = ({ at }: Publication) => new Date(at).toLocaleTimeString(language, { timeStyle: precision })
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
        {first && !before && <li>{text('publications.onDay.noneUntil', { until: hour(first) })}</li>}
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
    <Box component="li" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <Box component="span" sx={{ minWidth: { sm: '20em' } }}>
        {words}
      </Box>
      <VersionButtons number={number} />
    </Box>
  )
}
