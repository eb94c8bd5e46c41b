import { Box, Paper, Typography } from '@mui/material'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
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
  /** Stands below the list, and scrolls with it. */
  below?: ReactNode
  /** The actions of the page, which stay in sight on a wide window: the list scrolls above them and not behind them. */
  children?: ReactNode
}

/** The differences in sentences beside the pages; above them on a narrow window, or when both pages are shown. */
export function DifferencesBesidePages({ compared, titles, below, children }: DifferencesBesidePagesProps) {
  const text = useText()
  const [view, setView] = useState<View>('after')
  const [shown, setShown] = useState<{ difference: Difference } | null>(null)
  const pages = useRef<HTMLElement>(null)

  // Side by side the pages stand below the list, which may be long: whoever asked for them is brought to them.
  useLayoutEffect(() => {
    if (view === 'both') pages.current?.scrollIntoView({ block: 'start' })
  }, [view])

  function show(difference: Difference) {
    const isIn = (page: Compared['before']) =>
      page !== null && listDifferenceAnchors([difference], page).length > 0
    if (view === 'after' && !isIn(compared.after) && isIn(compared.before)) setView('before')
    if (view === 'before' && !isIn(compared.before)) setView('after')
    setShown({ difference })
    if (pages.current) reveal(pages.current)
  }

  const { differences } = compared.comparison
  const list = <DifferenceList differences={differences} onShow={show} />
  return (
    <Box sx={view === 'both' ? STACKED : BESIDE}>
      <Box sx={view === 'both' ? COLUMN : COLUMN_IN_SIGHT}>
        <Paper
          variant="outlined"
          sx={{ minHeight: 0, overflowY: view === 'both' ? 'visible' : { lg: 'auto' } }}
        >
          <Box component="section" aria-labelledby="differences" sx={{ p: 2 }}>
            <Typography variant="h2" id="differences">
              {text('differences.title')}
            </Typography>
            {compared.before ? list : <FirstDifferences differences={differences}>{list}</FirstDifferences>}
          </Box>
          {below && <Box sx={{ px: 2, pb: 2 }}>{below}</Box>}
        </Paper>
        {children}
      </Box>
      <Box
        component="section"
        ref={pages}
        aria-label={text('differences.pages.title')}
        sx={{
          minWidth: 0,
          position: { lg: 'sticky' },
          top: HEADER_HEIGHT + 16,
          scrollMarginTop: HEADER_HEIGHT + 16,
        }}
      >
        <ComparedPages compared={compared} titles={titles} view={view} onView={setView} shown={shown} />
      </Box>
    </Box>
  )
}

const COLUMN = { minWidth: 0, display: 'flex', flexDirection: 'column', gap: 2, '& > *': { flexShrink: 0 } }
const COLUMN_IN_SIGHT = {
  ...COLUMN,
  position: { lg: 'sticky' },
  top: HEADER_HEIGHT + 16,
  // As high as the pages beside it; the list alone gives way.
  maxHeight: { lg: 'max(28rem, 100dvh - 190px)' },
  '& > :first-of-type': { flexShrink: 1 },
}

const STACKED = { display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', alignItems: 'start' }
const BESIDE = {
  ...STACKED,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(20rem, 2fr) minmax(0, 3fr)' },
}
