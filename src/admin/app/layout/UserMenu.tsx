import PersonIcon from '@mui/icons-material/AccountCircleOutlined'
import { Box, Divider, IconButton, List, ListItemButton, Popover, Tooltip, Typography } from '@mui/material'
import { useState } from 'react'
import { Link } from 'react-router'
import { LanguageButton } from '../../kit/LanguageButton.tsx'
import { ThemeButton } from './ThemeButton.tsx'
import { useText } from '../../i18n/useText.ts'
import type { SignInArrival } from '../../kit/session/SignInArrival.ts'
import { IfAllowed } from '../../kit/session/access.tsx'
import { usePerson } from '../../kit/session/session.tsx'

const SIGNING_OUT: SignInArrival = { isSigningOut: true }

/** The name and the role of the user, with links to the account and to sign out. */
export function UserMenu() {
  const text = useText()
  const person = usePerson()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const close = () => setAnchor(null)
  if (!person) return null
  return (
    <>
      <Tooltip title={text('session.menu.open', { name: person.name })} describeChild={false}>
        <IconButton
          color="inherit"
          aria-haspopup="dialog"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(event.currentTarget)}
          sx={{ mr: -1 }}
        >
          <PersonIcon />
        </IconButton>
      </Tooltip>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': text('session.menu.title'), sx: PAPER_STYLE } }}
      >
        <Box sx={{ px: 2, py: 1.5 }}>
          <Typography sx={{ fontWeight: 600 }}>{person.name}</Typography>
          <Typography variant="body2" color="textSecondary">
            {person.email}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {text(`choices.userRole.${person.role}`)}
          </Typography>
        </Box>
        <Divider />
        <List component="div" onClick={close}>
          <ListItemButton component={Link} to="/account">
            {text('session.menu.account')}
          </ListItemButton>
          <IfAllowed action="read" resource="documentation">
            <ListItemButton component="a" href="/api/openapi.json">
              {text('session.menu.documentation')}
            </ListItemButton>
          </IfAllowed>
          {/* On a wide screen these two stand in the header. */}
          <Box sx={{ display: { sm: 'none' } }}>
            <ThemeButton isEntry />
            <LanguageButton isEntry />
          </Box>
          <ListItemButton component={Link} to="/login" state={SIGNING_OUT}>
            {text('session.menu.signOut')}
          </ListItemButton>
        </List>
      </Popover>
    </>
  )
}

const PAPER_STYLE = { width: '19em', maxWidth: 'calc(100% - 32px)', overflowWrap: 'anywhere' }
