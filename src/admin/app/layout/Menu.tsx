import CategoryIcon from '@mui/icons-material/CategoryOutlined'
import FindingIcon from '@mui/icons-material/FactCheckOutlined'
import CookieIcon from '@mui/icons-material/CookieOutlined'
import HistoryIcon from '@mui/icons-material/HistoryOutlined'
import HomeIcon from '@mui/icons-material/HomeOutlined'
import ProviderIcon from '@mui/icons-material/BusinessOutlined'
import UsersIcon from '@mui/icons-material/GroupOutlined'
import SiteIcon from '@mui/icons-material/TuneOutlined'
import PreviewIcon from '@mui/icons-material/VisibilityOutlined'
import EmbeddingIcon from '@mui/icons-material/IntegrationInstructionsOutlined'
import VersionsIcon from '@mui/icons-material/LayersOutlined'
import TextIcon from '@mui/icons-material/ArticleOutlined'
import TrackersIcon from '@mui/icons-material/TravelExploreOutlined'
import { List } from '@mui/material'
import { SITE_ID } from '#charter/register/siteId.ts'
import { useText } from '../../i18n/useText.ts'
import { filteredList } from '../../kit/list/listFilter.ts'
import { IfAllowed } from '../../kit/session/access.tsx'
import { useCount } from '../../kit/server/queries.ts'
import { MenuLink } from './MenuLink.tsx'
import { useOpenFindings } from './useOpenFindings.ts'

/**
 * Where one can go, in the officer's words. Lists open whole from here: react-admin would bring back their last filter,
 * and records would seem lost.
 */
export function Menu({ onChoose }: { onChoose?: () => void }) {
  const text = useText()
  const cookies = useCount('cookies')
  const openFindings = useOpenFindings()
  return (
    <List disablePadding onClick={onChoose}>
      <MenuLink to="/" icon={HomeIcon} label={text('app.menu.home')} />
      <MenuLink
        to={filteredList('cookies', {})}
        icon={CookieIcon}
        label={text('app.menu.cookies')}
        count={cookies}
      />
      <MenuLink to={filteredList('providers', {})} icon={ProviderIcon} label={text('app.menu.providers')} />
      <MenuLink to="/categories" icon={CategoryIcon} label={text('app.menu.categories')} />
      <MenuLink to="/sections" icon={TextIcon} label={text('app.menu.sections')} />
      <MenuLink
        to={filteredList('findings', { isAccepted: false })}
        icon={FindingIcon}
        label={text('app.menu.findings')}
        count={openFindings}
      />
      <MenuLink apart to="/preview" icon={PreviewIcon} label={text('app.menu.preview')} />
      <MenuLink to="/publications" icon={VersionsIcon} label={text('app.menu.publications')} />
      <MenuLink to={filteredList('changes', {})} icon={HistoryIcon} label={text('app.menu.changes')} />
      <MenuLink to="/embedding" icon={EmbeddingIcon} label={text('app.menu.embedding')} />
      <MenuLink apart to={`/sites/${SITE_ID}`} icon={SiteIcon} label={text('app.menu.sites')} />
      <IfAllowed to="read" what="users">
        <MenuLink to={filteredList('users', {})} icon={UsersIcon} label={text('app.menu.users')} />
      </IfAllowed>
      <IfAllowed to="create" what="trackers">
        <MenuLink to="/trackers" icon={TrackersIcon} label={text('app.menu.trackers')} />
      </IfAllowed>
    </List>
  )
}
