import { Box } from '@mui/material'
import type { RuleId } from '#charter/findings/finding.ts'
import { type Source, sourceInWords } from '#charter/findings/source.ts'
import { findingWords } from '#charter/findings/words/findingWords.ts'
import { useLanguage } from '../kit/language.ts'
import { useText } from '../i18n/useText.ts'

interface RuleReasonProps {
  rule: RuleId
  sources: readonly Source[]
}

/** Why a rule matters, in plain words, over what it rests on. It may stand in a line of text, under a field. */
export function RuleReason({ rule, sources }: RuleReasonProps) {
  const text = useText()
  const { language } = useLanguage()
  const { title, why } = findingWords(language)[rule]
  return (
    <Box component="span" sx={{ display: 'block', maxWidth: '60em', pl: 0.75, mb: 1, typography: 'body2' }}>
      <Box component="span" sx={{ display: 'block', color: 'text.primary' }}>
        {why}
      </Box>
      {sources.length > 0 && (
        <Box component="span" sx={{ display: 'block', mt: 0.5, color: 'text.secondary' }}>
          {text('findings.source.basis', { rule, title })}
          <Box component="span" role="list" sx={{ display: 'block', pl: 3, listStyle: 'disc' }}>
            {sources.map((source) => (
              <Box component="span" role="listitem" key={source.en} sx={{ display: 'list-item' }}>
                {sourceInWords(source, language)}
              </Box>
            ))}
          </Box>
        </Box>
      )}
    </Box>
  )
}
