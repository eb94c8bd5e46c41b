import { Box, Paper, Typography } from '@mui/material'
import { CharterFrame } from '../preview/CharterFrame.tsx'
import { legibleWidth } from '../preview/legibleWidth.ts'
import { ScaledDown } from '../preview/ScaledDown.tsx'
import type { SidePage } from './readCompared.ts'

interface PageOfSideProps {
  /** Which page it is: « En ligne : version 4 ». */
  title: string
  page: Pick<SidePage, 'html' | 'src'>
  marks: readonly string[]
  goal: { anchor: string } | null
}

/** One of two pages that are compared, with what differs marked. */
export function PageOfSide({ title, page, marks, goal }: PageOfSideProps) {
  return (
    <Box sx={{ minWidth: 0, display: 'flex', flexDirection: 'column' }}>
      <Typography variant="body2" sx={{ fontWeight: 600, mb: 0.5 }}>
        {title}
      </Typography>
      <Paper variant="outlined" sx={{ overflow: 'hidden', flex: 1, minHeight: 0 }}>
        <ScaledDown widthIn={legibleWidth}>
          <CharterFrame
            // What the server sends keeps its first marks: others want it sent again.
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
