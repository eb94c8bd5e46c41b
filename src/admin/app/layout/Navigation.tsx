import { Box, Drawer } from '@mui/material'
import { useText } from '../../i18n/useText.ts'
import { Deferred } from '../../kit/Deferred.tsx'
import { HEADER_HEIGHT } from '../../kit/theme.ts'
import { Menu } from './Menu.tsx'

const WIDTH = 216

/** The menu: beside the page where there is room, else unfolded over it by the header's button. */
export function Navigation({ unfolded, onFold }: { unfolded: boolean; onFold: () => void }) {
  const label = useText()('app.menu.label')
  return (
    <>
      <Box
        component="nav"
        aria-label={label}
        sx={{
          display: { xs: 'none', md: 'block' },
          width: WIDTH,
          flexShrink: 0,
          position: 'sticky',
          top: HEADER_HEIGHT,
          py: 1,
        }}
      >
        <Deferred>
          <Menu />
        </Deferred>
      </Box>
      <Drawer
        open={unfolded}
        onClose={onFold}
        sx={{ display: { md: 'none' } }}
        slotProps={{ paper: { component: 'nav', 'aria-label': label, sx: { width: WIDTH, py: 1 } } }}
      >
        <Menu onChoose={onFold} />
      </Drawer>
    </>
  )
}
