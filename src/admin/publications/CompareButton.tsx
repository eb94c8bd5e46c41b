import { Button } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { useText } from '../i18n/useText.ts'

/** Leads to what a version changed; the first has none before it to be compared with. */
export function CompareButton({ number }: { number: number }) {
  const text = useText()
  if (number === 1) return null
  return (
    <Button
      component={RouterLink}
      to={`/publications/compare?from=${number - 1}&to=${number}`}
      size="small"
      aria-label={text('publications.compareOne', { number, before: number - 1 })}
    >
      {text('publications.compare')}
    </Button>
  )
}
