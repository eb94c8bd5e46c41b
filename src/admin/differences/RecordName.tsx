import { Link, Typography } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import type { DifferenceInWords } from '#charter/compare/differenceInWords.ts'

interface RecordNameProps {
  inWords: DifferenceInWords
  /** The page of the record; null if it no longer exists. */
  to: string | null
}

/** The subject of a sentence, the record's name emphasised: « Le cookie sessionid ». The site has no name. */
export function RecordName({ inWords: { subject, name }, to }: RecordNameProps) {
  const emphasised = name || subject
  return (
    <>
      {name && `${subject} `}
      {to ? (
        <Link component={RouterLink} to={to} sx={NAME}>
          <bdi>{emphasised}</bdi>
        </Link>
      ) : (
        <Typography component="strong" sx={NAME}>
          <bdi>{emphasised}</bdi>
        </Typography>
      )}
    </>
  )
}

const NAME = { fontWeight: 600, overflowWrap: 'anywhere' }
