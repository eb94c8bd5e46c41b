import PreviousIcon from '@mui/icons-material/ChevronLeft'
import NextIcon from '@mui/icons-material/ChevronRight'
import { Button } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { useText } from '../i18n/useText.ts'

interface NeighboursProps {
  number: number
  /** The number of the last version; undefined while it loads. */
  last: number | undefined
}

/** Links to the previous and the next version. */
export function Neighbours({ number, last }: NeighboursProps) {
  const text = useText()
  return (
    <>
      {number > 1 && (
        <Button component={RouterLink} to={`/publications/${number - 1}`} startIcon={<PreviousIcon />}>
          {text('publications.version', { number: number - 1 })}
        </Button>
      )}
      {last !== undefined && number < last && (
        <Button component={RouterLink} to={`/publications/${number + 1}`} endIcon={<NextIcon />}>
          {text('publications.version', { number: number + 1 })}
        </Button>
      )}
    </>
  )
}
