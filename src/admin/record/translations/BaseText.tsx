import { Box, Typography } from '@mui/material'
import { readRichText } from '#charter/richText/readRichText.ts'
import { richTextToText } from '#charter/richText/richTextToText.ts'
import { useText } from '../../i18n/useText.ts'

interface BaseTextProps {
  kind: 'text' | 'longText' | 'richText'
  text: string
}

/** The base text, in sight of who translates it. */
export function BaseText({ kind, text: base }: BaseTextProps) {
  const text = useText()
  return (
    <Box sx={QUOTED}>
      <Typography variant="caption" color="text.secondary" component="p">
        {text('translations.baseText')}
      </Typography>
      <Typography variant="body2" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {kind === 'richText' ? richTextToText(readRichText(base)) : base}
      </Typography>
    </Box>
  )
}

const QUOTED = { mb: 1, pl: 1.5, borderLeft: 3, borderColor: 'divider' }
