import MenuIcon from '@mui/icons-material/Menu'
import PreviewIcon from '@mui/icons-material/VisibilityOutlined'
import { AppBar, Box, Button, IconButton, Toolbar, Typography } from '@mui/material'
import { Suspense } from 'react'
import { Link } from 'react-router'
import { useText } from '../../i18n/useText.ts'
import { Deferred } from '../../kit/Deferred.tsx'
import { HEADER_HEIGHT } from '../../kit/theme.ts'
import { useAppName, usePlatformName } from '../../kit/PageHeading.tsx'
import { useSites } from '../../kit/sites.ts'
import { lazyPage } from '../../kit/lazyPage.ts'
import { DraftStatus } from './DraftStatus.tsx'
import { LanguageButton } from '../../kit/LanguageButton.tsx'
import { ThemeButton } from './ThemeButton.tsx'
import { UserMenu } from './UserMenu.tsx'
import { IfAllowed } from '../../kit/session/access.tsx'

const SiteChooser = lazyPage(() => import('./SiteChooser.tsx'), 'SiteChooser')

export function Header({ isMenuOpen, onOpenMenu }: { isMenuOpen: boolean; onOpenMenu: () => void }) {
  const text = useText()
  return (
    <AppBar position="sticky" sx={{ borderBottom: 1, borderColor: 'divider' }}>
      <Toolbar variant="dense" sx={{ minHeight: HEADER_HEIGHT, gap: 0.5, px: { xs: 1, sm: 2 } }}>
        <IconButton
          color="inherit"
          edge="start"
          aria-label={text('app.menu.open')}
          aria-expanded={isMenuOpen}
          onClick={onOpenMenu}
          sx={{ display: { md: 'none' } }}
        >
          <MenuIcon />
        </IconButton>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <AppName />
        </Box>
        <Deferred>
          <Suspense>
            <SiteChooser />
          </Suspense>
          <DraftStatus />
        </Deferred>
        <Button
          component={Link}
          to="/preview"
          variant="outlined"
          size="small"
          startIcon={<PreviewIcon />}
          sx={{ display: { xs: 'none', sm: 'inline-flex' } }}
        >
          {text('app.header.preview')}
        </Button>
        <PublishButton />
        <Box sx={{ display: { xs: 'none', sm: 'contents' } }}>
          <LanguageButton />
          <ThemeButton />
        </Box>
        <UserMenu />
      </Toolbar>
    </AppBar>
  )
}

/**
 * The name of the register and its platform. On a narrow screen it has two lines, on a phone those of the platform alone; beside the
 * chooser, which names the platform, it has no place there.
 */
function AppName() {
  const text = useText()
  const name = useAppName()
  const platform = usePlatformName()
  const hasChooser = useSites().length > 1
  return (
    <Typography
      component="p"
      title={name}
      sx={{ ...NAME_STYLE, display: { xs: hasChooser ? 'none' : '-webkit-box', md: '-webkit-box' } }}
    >
      {platform === null ? (
        name
      ) : (
        <>
          <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
            {text('app.nameOf', { platform: '' })}
          </Box>
          {platform}
        </>
      )}
    </Typography>
  )
}

const NAME_STYLE = {
  fontWeight: 600,
  fontSize: { xs: '0.8125rem', md: '1rem' },
  lineHeight: 1.25,
  overflow: 'hidden',
  overflowWrap: 'anywhere',
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: { xs: '2', md: '1' },
}

/** Leads to the page that shows the changes and publishes them. Outlined: the filled button is the act of the page below. */
function PublishButton() {
  const text = useText()
  return (
    <IfAllowed action="create" resource="publications">
      <Button component={Link} to="/publish" variant="outlined" size="small" sx={{ flexShrink: 0 }}>
        {text('app.header.publish')}
      </Button>
    </IfAllowed>
  )
}
