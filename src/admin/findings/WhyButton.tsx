import { Box, Link } from '@mui/material'
import { useId, useState } from 'react'
import type { RuleId } from '#charter/findings/finding.ts'
import { type Source, sourceInWords } from '#charter/findings/source.ts'
import { findingWords } from '#charter/findings/words/findingWords.ts'
import { useLanguage } from '../kit/language.ts'
import { useText } from '../i18n/useText.ts'
import { DisclosureButton } from '../kit/DisclosureButton.tsx'

interface WhyButtonProps {
  rule: RuleId
  /** The texts that the rule is based on. */
  sources: readonly Source[]
}

/** « Pourquoi ? »: unfolds why a rule matters. In a flex row, the reason takes a line of its own below the buttons. */
export function WhyButton({ rule, sources }: WhyButtonProps) {
  const text = useText()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <DisclosureButton isOpen={isOpen} controls={id} onToggle={() => setOpen(!isOpen)}>
        {text('findings.source.show')}
      </DisclosureButton>
      <Box component="span" id={id} sx={isOpen ? { width: 1, order: 1 } : { display: 'none' }}>
        {isOpen && <RuleReason rule={rule} sources={sources} />}
      </Box>
    </>
  )
}

/** The title of a source, which leads to where it can be read. */
function SourceLink({ source }: { source: Source }) {
  const { language } = useLanguage()
  const title = sourceInWords(source, language)
  if (source.address === undefined) return title
  return (
    <Link href={source.address} underline="always">
      {title}
    </Link>
  )
}

/** The reason for a rule and its sources. It consists of `span`s, since a field's help text is a paragraph. */
function RuleReason({ rule, sources }: WhyButtonProps) {
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
                <SourceLink source={source} />
              </Box>
            ))}
          </Box>
        </Box>
      )}
    </Box>
  )
}
