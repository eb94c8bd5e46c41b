import { Link } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import type { Finding } from '#charter/findings/finding.ts'
import { useText } from '../i18n/useText.ts'

/** The way to the record that a finding compares its own with: both have the same name. */
export function OtherRecord({ finding: { resource, fix } }: { finding: Finding }) {
  const text = useText()
  if (fix?.kind !== 'merge') return null
  return (
    <Link component={RouterLink} to={`/${resource}/${fix.with}`} underline="always">
      {text('findings.otherRecord', { id: fix.with })}
    </Link>
  )
}
