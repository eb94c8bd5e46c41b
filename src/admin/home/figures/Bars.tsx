import { Box, Link } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { useText } from '../../i18n/useText.ts'

interface Bar {
  key: string | number
  name: string
  count: number
  /** The list of what the bar counts. */
  to?: string
  /** Drawn in the colour of a warning; the words around say why. */
  isBeyond?: boolean
}

interface BarsProps {
  /** Names the list for screen readers. */
  title: string
  bars: readonly Bar[]
}

/** Numbers of cookies, each as a figure and as a bar whose length it has. */
export function Bars({ title, bars }: BarsProps) {
  const text = useText()
  const most = Math.max(1, ...bars.map(({ count }) => count))
  return (
    <Box component="ul" aria-label={title} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {bars.map(({ key, name, count, to, isBeyond = false }) => {
        const figure = text('home.figures.cookies', { smart_count: count })
        return (
          <Box component="li" key={key} sx={{ py: 0.5 }}>
            <Box sx={{ display: 'flex', gap: 2, justifyContent: 'space-between' }}>
              <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
                {name}
              </Box>
              <Box component="span" sx={{ flexShrink: 0, fontVariantNumeric: 'tabular-nums' }}>
                {to ? (
                  <Link
                    component={RouterLink}
                    to={to}
                    aria-label={text('home.figures.of', { name, smart_count: count })}
                  >
                    {figure}
                  </Link>
                ) : (
                  figure
                )}
              </Box>
            </Box>
            <Box sx={TRACK}>
              <Box
                sx={{
                  ...BAR,
                  bgcolor: isBeyond ? 'warning.main' : 'primary.main',
                  width: count === 0 ? 0 : `max(4px, ${(100 * count) / most}%)`,
                }}
              />
            </Box>
          </Box>
        )
      })}
    </Box>
  )
}

const TRACK = { height: 6, mt: 0.25, borderRadius: 3, bgcolor: 'action.hover' }
const BAR = { height: 1, borderRadius: 3 }
