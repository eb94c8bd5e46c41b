import { Box, Typography } from '@mui/material'
import type { FoundRecord } from '#api/findings.ts'
import { FindingPlace } from '../../findings/FindingPlace.tsx'
import { SEVERITY_LOOK, SeverityMark } from '../../findings/SeverityMark.tsx'
import { useFindingInWords } from '../../findings/findingTexts.ts'
import { WhyButton } from '../../findings/WhyButton.tsx'
import { useText } from '../../i18n/useText.ts'

/** The most urgent finding, with a link to its record and the reason for its rule. */
export function NextToDo({ finding }: { finding: FoundRecord }) {
  const text = useText()
  const inWords = useFindingInWords()
  return (
    <Box sx={{ ...NEXT, borderColor: SEVERITY_LOOK[finding.severity].color }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'baseline' }}>
        <Typography component="h3" variant="h3">
          {text('home.toDo.next')}
        </Typography>
        <SeverityMark severity={finding.severity} />
      </Box>
      <Typography sx={{ my: 0.5, overflowWrap: 'anywhere' }}>{inWords(finding)}</Typography>
      <FindingPlace finding={finding} />
      <Box sx={{ ml: -0.75 }}>
        <WhyButton rule={finding.rule} sources={finding.source} />
      </Box>
    </Box>
  )
}

const NEXT = { borderLeft: 4, pl: 1.5, mb: 1.5 }
