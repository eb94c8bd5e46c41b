import { Alert, Link } from '@mui/material'
import { Fragment } from 'react'
import { Link as RouterLink } from 'react-router'
import type { Side } from '#api/publication.ts'
import type { Publication } from '#charter/publication/publication.ts'
import { useText } from '../i18n/useText.ts'

interface UnknownVersionProps {
  /** What was asked for, as far as it can be read. */
  asked: Side | null
  versions: readonly Publication[]
  /** Where the same can be seen of a version that exists. */
  addressOf: (number: number) => string
}

const NEAREST = 2

/** Stands in for a version that does not exist, and leads to those next to it. */
export function UnknownVersion({ asked, versions, addressOf }: UnknownVersionProps) {
  const text = useText()
  const distanceOf = (number: number) => Math.abs(number - (typeof asked === 'number' ? asked : Infinity))
  const nearest = versions
    .map(({ number }) => number)
    .toSorted((one, other) => distanceOf(one) - distanceOf(other))
    .slice(0, NEAREST)
  return (
    <Alert severity="warning" sx={{ mb: 2 }}>
      {typeof asked === 'number'
        ? text('comparison.unknown', { number: asked })
        : text('comparison.unreadable')}{' '}
      {nearest.length > 0
        ? text('comparison.nearest', { smart_count: nearest.length })
        : text('comparison.noVersion')}
      {nearest.map((number) => (
        <Fragment key={number}>
          {' '}
          <Link
            component={RouterLink}
            to={addressOf(number)}
            underline="always"
            sx={{ ml: 0.5, whiteSpace: 'nowrap' }}
          >
            {text('comparison.version', { number })}
          </Link>
        </Fragment>
      ))}
    </Alert>
  )
}
