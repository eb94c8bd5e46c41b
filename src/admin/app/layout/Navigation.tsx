import { Box, Drawer } from '@mui/material'
import { useText } from '../../i18n/useText.ts'
import { Deferred } from '../../kit/Deferred.tsx'
import { HEADER_HEIGHT } from '../../kit/theme.ts'
import { Menu } from './Menu.tsx'

const WIDTH = 216

/** The menu: beside the page on a wide screen, otherwise in a drawer that the button of the header opens. */
export function Navigation({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
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
          maxHeight: `calc(100dvh - ${HEADER_HEIGHT}px)`,
          overflowY: 'auto',
          py: 1,
        }}
      >
        <Deferred>
          <Menu />
        </Deferred>
      </Box>
      <Drawer
        open={isOpen}
        onClose={onClose}
        sx={{ display: { md: 'none' } }}
        slotProps={{ paper: { component: 'nav', 'aria-label': label, sx: { width: WIDTH, py: 1 } } }}
      >
        <Menu onChoose={onClose} />
      </Drawer>
    </>
  )
}
