import { Link, Typography } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import type { DifferenceInWords } from '#charter/compare/differenceInWords.ts'

interface RecordNameProps {
  inWords: DifferenceInWords
  /** Where the record is, while there is one. */
  to: string | null
}

/** Which record a sentence is about, its name emphasised: « Le cookie sessionid ». The site has no name of its own. */
export function RecordName({ inWords: { subject, name }, to }: RecordNameProps) {
  const emphasised = name || subject
  return (
    <>
      {name && `${subject} `}
      {to ? (
        <Link component={RouterLink} to={to} sx={NAME}>
          {emphasised}
        </Link>
      ) : (
        <Typography component="strong" sx={NAME}>
          {emphasised}
        </Typography>
      )}
    </>
  )
}

const NAME = { fontWeight: 600, overflowWrap: 'anywhere' }
