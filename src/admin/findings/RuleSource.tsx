import { Box, Typography } from '@mui/material'
import { useId, useState } from 'react'
import { useLanguage } from '../app/LanguageProvider.tsx'
import { DisclosureButton } from '../app/DisclosureButton.tsx'
import { useText } from '../i18n/useText.ts'
import type { FoundRecord } from '#api/findings.ts'
import { useRuleTitle } from './useRuleTitle.ts'

/** « Pourquoi ? »: the rule behind a finding and what it rests on, for whoever asks. */
export function RuleSource({ finding: { rule, source } }: { finding: FoundRecord }) {
  const text = useText()
  const { language } = useLanguage()
  const titleOf = useRuleTitle()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  return (
    <Box sx={isOpen ? { width: 1 } : {}}>
      <DisclosureButton isOpen={isOpen} controls={id} onToggle={() => setOpen(!isOpen)}>
        {text('findings.source.show')}
      </DisclosureButton>
      <Box id={id} sx={{ pl: 0.75 }}>
        {isOpen && (
          <>
            <Typography variant="body2">
              {text('findings.source.basis', { rule, title: titleOf(rule) })}
            </Typography>
            <Box component="ul" sx={{ mt: 0, mb: 1, pl: 3, typography: 'body2' }}>
              {source.map(({ standing, ...names }) => (
                <li key={names.en}>
                  {names[language]} ({text(`findings.source.standing.${standing}`)})
                </li>
              ))}
            </Box>
          </>
        )}
      </Box>
    </Box>
  )
}
