import { Box } from '@mui/material'
import { useLanguage } from './LanguageProvider.tsx'
import { useRelativeTime } from './useRelativeTime.ts'
import { visuallyHidden } from './visuallyHidden.ts'

/** When something happened, in words; the exact moment shows on hover and is read out. */
export function RelativeTime({ instant }: { instant: string }) {
  const { language } = useLanguage()
  const ago = useRelativeTime()
  const exact = new Date(instant).toLocaleString(language, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <time dateTime={instant} title={exact}>
      {ago(instant)}
      <Box component="span" sx={visuallyHidden}>
        {` (${exact})`}
      </Box>
    </time>
  )
}
