import { Box, Paper, Typography } from '@mui/material'
import { type ReactNode, useRef, useState } from 'react'
import type { Difference } from '#charter/compare/difference.ts'
import { HEADER_HEIGHT } from '../kit/theme.ts'
import { useText } from '../i18n/useText.ts'
import { reveal } from '../preview/frameDom.ts'
import { ComparedPages, listDifferenceAnchors, type SideTitles, type View } from './ComparedPages.tsx'
import { DifferenceList } from './DifferenceList.tsx'
import { FirstDifferences } from './FirstDifferences.tsx'
import type { Compared } from './readCompared.ts'

interface DifferencesBesidePagesProps {
  compared: Compared
  titles: SideTitles
  /** Stands below the list, with the actions of the page. */
  children?: ReactNode
}

/** The differences in sentences beside the pages; above them on a narrow window, or when both pages are shown. */
export function DifferencesBesidePages({ compared, titles, children }: DifferencesBesidePagesProps) {
  const text = useText()
  const [view, setView] = useState<View>('after')
  const [shown, setShown] = useState<{ difference: Difference } | null>(null)
  const pages = useRef<HTMLElement>(null)

  const List = compared.before ? DifferenceList : FirstDifferences
  function show(difference: Difference) {
    const isIn = (page: Compared['before']) =>
      page !== null && listDifferenceAnchors([difference], page).length > 0
    if (view === 'after' && !isIn(compared.after) && isIn(compared.before)) setView('before')
    if (view === 'before' && !isIn(compared.before)) setView('after')
    setShown({ difference })
    if (pages.current) reveal(pages.current)
  }

  return (
    <Box sx={view === 'both' ? STACKED : BESIDE}>
      <Box sx={{ minWidth: 0 }}>
        <Paper component="section" variant="outlined" aria-labelledby="differences" sx={{ p: 2, mb: 2 }}>
          <Typography variant="h2" id="differences">
            {text('differences.title')}
          </Typography>
          <List differences={compared.comparison.differences} onShow={show} />
        </Paper>
        {children}
      </Box>
      <Box
        component="section"
        ref={pages}
        aria-label={text('differences.pages.title')}
        sx={{ minWidth: 0, position: { lg: 'sticky' }, top: HEADER_HEIGHT + 16 }}
      >
        <ComparedPages compared={compared} titles={titles} view={view} onView={setView} shown={shown} />
      </Box>
    </Box>
  )
}

const STACKED = { display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', alignItems: 'start' }
const BESIDE = {
  ...STACKED,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(20rem, 2fr) minmax(0, 3fr)' },
}
