import { Box, Paper, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material'
import { useMemo } from 'react'
import type { Difference } from '#charter/compare/difference.ts'
import { useText } from '../i18n/useText.ts'
import type { Compared, SidePage } from './readCompared.ts'
import { CharterFrame } from '../preview/CharterFrame.tsx'
import { listAnchors } from '../preview/frameDom.ts'
import { legibleWidth, ScaledDown } from '../preview/ScaledDown.tsx'

const VIEWS = ['before', 'after', 'both'] as const
export type View = (typeof VIEWS)[number]

/** The titles of the two pages: short on the button that shows a page, long above the page. */
export type SideTitles = Record<'before' | 'after', { short: string; long: string }>

interface ComparedPagesProps {
  compared: Compared
  titles: SideTitles
  view: View
  onView: (view: View) => void
  /** The difference to scroll to. */
  shown: { difference: Difference } | null
}

/** The page before, the page after, or both side by side, with the differences outlined. */
export function ComparedPages({ compared, titles, view, onView, shown }: ComparedPagesProps) {
  const { before, after, comparison } = compared
  const text = useText()
  // Without a page before, everything is new and no mark is needed.
  const marksBefore = useMarks(before, comparison.differences)
  const marksAfter = useMarks(before && after, comparison.differences)
  const goalBefore = useGoal(before, shown)
  const goalAfter = useGoal(after, shown)
  return (
    <>
      {before && <ViewChoice titles={titles} view={view} onView={onView} />}
      {marksBefore.length + marksAfter.length > 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
          {text('differences.pages.marked')}
        </Typography>
      )}
      <Box sx={view === 'both' ? SIDE_BY_SIDE : ALONE}>
        {before && view !== 'after' && (
          <PageOfSide title={titles.before.long} page={before} marks={marksBefore} goal={goalBefore} />
        )}
        {(view !== 'before' || !before) && (
          <PageOfSide title={titles.after.long} page={after} marks={marksAfter} goal={goalAfter} />
        )}
      </Box>
    </>
  )
}

function ViewChoice({ titles, view, onView }: Pick<ComparedPagesProps, 'titles' | 'view' | 'onView'>) {
  const text = useText()
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={view}
      onChange={(_, chosen: View | null) => chosen && onView(chosen)}
      aria-label={text('differences.pages.choice')}
      sx={{ mb: 1, flexWrap: 'wrap' }}
    >
      {VIEWS.map((each) => (
        <ToggleButton key={each} value={each} sx={{ color: 'text.secondary' }}>
          {each === 'both' ? text('differences.pages.both') : titles[each].short}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}

function useMarks(page: SidePage | null, differences: readonly Difference[]): string[] {
  return useMemo(() => (page ? listDifferenceAnchors(differences, page) : []), [page, differences])
}

function useGoal(page: SidePage | null, shown: { difference: Difference } | null) {
  return useMemo(() => {
    const anchor = page && shown && listDifferenceAnchors([shown.difference], page)[0]
    return anchor ? { anchor } : null
  }, [page, shown])
}

const ID = / id="([^"]+)"/g

/** Lists the ids of the elements of a page that show these differences. */
export function listDifferenceAnchors(
  differences: readonly Difference[],
  { html, register }: SidePage,
): string[] {
  const ids = new Set([...html.matchAll(ID)].map(([, id]) => id))
  const visible = differences.filter(({ isOnPage }) => isOnPage)
  const anchors = new Set(visible.flatMap(({ resource, id }) => listAnchors(resource, id, register)))
  return [...anchors].filter((anchor) => ids.has(anchor))
}

const HEIGHT = { xs: '70dvh', lg: 'calc(100dvh - 280px)' }
const ALONE = { display: 'grid', height: HEIGHT, minHeight: 320 }
const SIDE_BY_SIDE = {
  display: 'grid',
  gap: 2,
  minHeight: 320,
  height: { lg: HEIGHT.lg },
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
  gridAutoRows: { xs: HEIGHT.xs, lg: '100%' },
}

interface PageOfSideProps {
  /** Names the page: « En ligne : version 4 ». */
  title: string
  page: Pick<SidePage, 'html' | 'src'>
  marks: readonly string[]
  goal: { anchor: string } | null
}

/** One of the two compared pages, with the differences outlined. */
function PageOfSide({ title, page, marks, goal }: PageOfSideProps) {
  return (
    <Box sx={{ minWidth: 0, display: 'flex', flexDirection: 'column' }}>
      <Typography variant="body2" sx={{ fontWeight: 600, mb: 0.5 }}>
        {title}
      </Typography>
      <Paper variant="outlined" sx={{ overflow: 'hidden', flex: 1, minHeight: 0 }}>
        <ScaledDown widthIn={legibleWidth}>
          <CharterFrame
            // A page from the server keeps its first marks, so other marks need a new frame.
            key={page.src && marks.join(' ')}
            html={page.html}
            src={page.src}
            title={title}
            marks={marks}
            goal={goal}
          />
        </ScaledDown>
      </Paper>
    </Box>
  )
}
