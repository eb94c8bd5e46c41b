import { Box, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import type { Difference } from '#charter/compare/difference.ts'
import { REGISTER_RESOURCES } from '#charter/register/register.ts'
import { useLanguage } from '../kit/language.ts'
import { useText } from '../i18n/useText.ts'

interface FirstDifferencesProps {
  differences: readonly Difference[]
  /** Each record, when unfolded. */
  children: ReactNode
}

/** The content of a first version: the number of records of each kind, since all are new; each record when unfolded. */
export function FirstDifferences({ differences, children }: FirstDifferencesProps) {
  const text = useText()
  const { language } = useLanguage()
  const counts = REGISTER_RESOURCES.map((resource) => ({
    resource,
    smart_count: differences.filter((difference) => difference.resource === resource).length,
  })).filter(({ smart_count }) => smart_count > 0)
  const inWords = counts.map(({ resource, smart_count }) =>
    text(`differences.counts.${resource}`, { smart_count }),
  )
  return (
    <>
      <Typography sx={{ mt: 1 }}>
        {text('differences.allNew', { counts: new Intl.ListFormat(language).format(inWords) })}
      </Typography>
      <Box component="details" sx={{ mt: 1 }}>
        <Box component="summary" sx={{ cursor: 'pointer', fontWeight: 600 }}>
          {text('differences.oneByOne')}
        </Box>
        {children}
      </Box>
    </>
  )
}
