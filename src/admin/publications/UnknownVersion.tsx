import { Alert, Link } from '@mui/material'
import { Fragment } from 'react'
import { Link as RouterLink } from 'react-router'
import type { Side } from '#api/publication.ts'
import type { Publication } from '#charter/publication/publication.ts'
import { useText } from '../i18n/useText.ts'

interface UnknownVersionProps {
  /** The version in the address; null when it cannot be read as one. */
  requested: Side | null
  versions: readonly Publication[]
  /** The address of the same page for another version. */
  addressOf: (number: number) => string
}

const SHOWN = 2

/** Stands in for a version that does not exist, with links to the closest ones. */
export function UnknownVersion({ requested, versions, addressOf }: UnknownVersionProps) {
  const text = useText()
  const distanceOf = (number: number) =>
    Math.abs(number - (typeof requested === 'number' ? requested : Infinity))
  const nearest = versions
    .map(({ number }) => number)
    .toSorted((one, other) => distanceOf(one) - distanceOf(other))
    .slice(0, SHOWN)
  return (
    <Alert severity="warning" sx={{ mb: 2 }}>
      {typeof requested === 'number'
        ? text('comparison.unknown', { number: requested })
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
