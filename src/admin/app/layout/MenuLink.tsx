import { ListItem, ListItemButton, ListItemIcon, ListItemText, type SvgIcon, Typography } from '@mui/material'
import { NavLink } from 'react-router'
import { useLanguage } from '../../kit/language.ts'

interface MenuLinkProps {
  to: string
  icon: typeof SvgIcon
  label: string
  count?: number
  /** Begins a group: a line parts it from the entries above. */
  apart?: boolean
}

/** An entry of the menu; the one that leads to the page on screen is marked, in its look and by `aria-current`. */
export function MenuLink({ to, icon: Icon, label, count, apart = false }: MenuLinkProps) {
  const { language } = useLanguage()
  return (
    <ListItem disablePadding sx={apart ? { mt: 1, pt: 1, borderTop: 1, borderColor: 'divider' } : {}}>
      <ListItemButton
        component={NavLink}
        to={to}
        end={to === '/'}
        sx={{
          mx: 1,
          px: 1.5,
          py: 0.75,
          borderRadius: 1,
          '&.active': {
            color: 'primary.main',
            bgcolor: 'action.selected',
            boxShadow: 'inset 3px 0 currentColor',
          },
        }}
      >
        <ListItemIcon sx={{ minWidth: 34, color: 'inherit' }}>
          <Icon fontSize="small" />
        </ListItemIcon>
        <ListItemText primary={label} />
        {count !== undefined && (
          <Typography component="span" variant="body2" sx={{ ml: 1, fontVariantNumeric: 'tabular-nums' }}>
            {count.toLocaleString(language)}
          </Typography>
        )}
      </ListItemButton>
    </ListItem>
  )
}
