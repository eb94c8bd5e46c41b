import { Box } from '@mui/material'
import { useId, useState } from 'react'
import type { RuleId } from '#charter/findings/finding.ts'
import type { Source } from '#charter/findings/source.ts'
import { DisclosureButton } from '../kit/DisclosureButton.tsx'
import { useText } from '../i18n/useText.ts'
import { RuleReason } from './RuleReason.tsx'

interface WhyButtonProps {
  rule: RuleId
  /** What the rule rests on. */
  sources: readonly Source[]
}

/** « Pourquoi ? »: why the rule behind a finding matters, for whoever asks, in a line of its own under what is beside it. */
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
