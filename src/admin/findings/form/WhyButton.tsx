import { Box, Button } from '@mui/material'
import { useId, useState } from 'react'
import type { RuleId } from '#charter/findings/ruleId.ts'
import { sourcesOf } from '#charter/findings/sourcesOf.ts'
import { useLanguage } from '../../app/LanguageProvider.tsx'
import { useText } from '../../i18n/useText.ts'

/** « Pourquoi ? »: what the rule behind a finding rests on, for whoever asks. */
export function WhyButton({ rule }: { rule: RuleId }) {
  const text = useText()
  const { language } = useLanguage()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const sources = sourcesOf(rule)
    .map(({ standing, ...names }) => `${names[language]} (${text(`findings.source.standing.${standing}`)})`)
    .join(' · ')
  return (
    <>
      <Button
        size="small"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        sx={{ p: 0, minWidth: 24, minHeight: 24 }}
      >
        {text('findings.source.show')}
      </Button>
      <Box component="span" id={id} sx={{ width: 1 }}>
        {isOpen && `${rule} – ${sources}`}
      </Box>
    </>
  )
}
