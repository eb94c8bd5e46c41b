import CategoryIcon from '@mui/icons-material/CategoryOutlined'
import FindingIcon from '@mui/icons-material/FactCheckOutlined'
import CookieIcon from '@mui/icons-material/CookieOutlined'
import HistoryIcon from '@mui/icons-material/HistoryOutlined'
import HomeIcon from '@mui/icons-material/HomeOutlined'
import ProviderIcon from '@mui/icons-material/BusinessOutlined'
import UsersIcon from '@mui/icons-material/GroupOutlined'
import ImportIcon from '@mui/icons-material/FileUploadOutlined'
import SiteIcon from '@mui/icons-material/TuneOutlined'
import PreviewIcon from '@mui/icons-material/VisibilityOutlined'
import EmbeddingIcon from '@mui/icons-material/IntegrationInstructionsOutlined'
import VersionsIcon from '@mui/icons-material/LayersOutlined'
import ProofIcon from '@mui/icons-material/FolderZipOutlined'
import TextIcon from '@mui/icons-material/ArticleOutlined'
import TrackersIcon from '@mui/icons-material/TravelExploreOutlined'
import {
  Box,
  List,
  ListItem,
  ListItemButton,
  ListItemIcon,
  ListItemText,
  type SvgIcon,
  Typography,
} from '@mui/material'
import { type ReactNode, useId } from 'react'
import { NavLink } from 'react-router'
import type { QueryClient } from '@tanstack/react-query'
import { useGetList } from 'react-admin'
import { useText } from '../../i18n/useText.ts'
import { filteredList } from '../../kit/list/listFilter.ts'
import { IfAllowed } from '../../kit/session/access.tsx'
import { useAfterWrites, useCount, useHasBeenIdle } from '../../kit/server/queries.ts'
import { useNumberInWords } from '../../kit/language.ts'

/**
 * The main menu, in three groups. Its links open lists without filters: react-admin would restore the last filter, and
 * records would seem lost.
 */
export function Menu({ onChoose }: { onChoose?: () => void }) {
  const text = useText()
  const cookies = useCount('cookies')
  const openFindings = useOpenFindingCount()
  return (
    <Box onClick={onChoose}>
      <List disablePadding>
        <MenuLink to="/" icon={HomeIcon} label={text('app.menu.home')} />
      </List>
      <MenuGroup title={text('app.menu.register')}>
        <MenuLink
          to={filteredList('cookies', {})}
          icon={CookieIcon}
          label={text('app.menu.cookies')}
          count={cookies}
        />
        <MenuLink to={filteredList('providers', {})} icon={ProviderIcon} label={text('app.menu.providers')} />
        <MenuLink to="/categories" icon={CategoryIcon} label={text('app.menu.categories')} />
        <MenuLink to="/sections" icon={TextIcon} label={text('app.menu.sections')} />
        <IfAllowed action="create" resource="imports">
          <MenuLink to="/import" icon={ImportIcon} label={text('app.menu.import')} />
        </IfAllowed>
      </MenuGroup>
      <MenuGroup title={text('app.menu.charter')}>
        <MenuLink
          to={filteredList('findings', { isAccepted: false })}
          icon={FindingIcon}
          label={text('app.menu.findings')}
          count={openFindings}
        />
        <MenuLink to="/preview" icon={PreviewIcon} label={text('app.menu.preview')} />
        <MenuLink to="/publications" icon={VersionsIcon} label={text('app.menu.publications')} />
        <IfAllowed action="read" resource="proof">
          <MenuLink to="/proof" icon={ProofIcon} label={text('app.menu.proof')} />
        </IfAllowed>
        <MenuLink to="/embedding" icon={EmbeddingIcon} label={text('app.menu.embedding')} />
        <MenuLink to={filteredList('changes', {})} icon={HistoryIcon} label={text('app.menu.changes')} />
      </MenuGroup>
      <MenuGroup title={text('app.menu.settings')}>
        <MenuLink to="/sites" icon={SiteIcon} label={text('app.menu.sites')} />
        <IfAllowed action="read" resource="users">
          <MenuLink to={filteredList('users', {})} icon={UsersIcon} label={text('app.menu.users')} />
        </IfAllowed>
        <IfAllowed action="read" resource="trackers">
          <MenuLink to="/trackers" icon={TrackersIcon} label={text('app.menu.trackers')} />
        </IfAllowed>
      </MenuGroup>
    </Box>
  )
}

/** The entries of one concern, under its title. */
function MenuGroup({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <>
      <Typography id={id} variant="body2" color="textSecondary" sx={GROUP_TITLE}>
        {title}
      </Typography>
      <List disablePadding aria-labelledby={id}>
        {children}
      </List>
    </>
  )
}

const GROUP_TITLE = { mx: 2.5, mt: 1.5, mb: 0.5, fontWeight: 600 }

interface MenuLinkProps {
  to: string
  icon: typeof SvgIcon
  label: string
  count?: number
}

/** An entry of the menu. The entry of the current page is highlighted and has `aria-current`. */
function MenuLink({ to, icon: Icon, label, count }: MenuLinkProps) {
  const numberInWords = useNumberInWords()
  return (
    <ListItem disablePadding>
      <ListItemButton
        component={NavLink}
        to={to}
        end={to === '/'}
        sx={{
          mx: 1,
          px: 1.5,
          py: 0.5,
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
            {numberInWords(count)}
          </Typography>
        )}
      </ListItemButton>
    </ListItem>
  )
}

const OPEN = { isAccepted: false }

/**
 * Returns the number of findings that are not accepted, including advice: the same number as on the home page and in the
 * list. It is loaded after the data of the page, and again after every write.
 */
function useOpenFindingCount(): number | undefined {
  useAfterWrites(invalidateFindings)
  const { total } = useGetList(
    'findings',
    { filter: OPEN, pagination: { page: 1, perPage: 1 } },
    { enabled: useHasBeenIdle() },
  )
  return total
}

function invalidateFindings(queryClient: QueryClient): void {
  void queryClient.invalidateQueries({ queryKey: ['findings'] })
}
