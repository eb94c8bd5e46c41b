import { CssBaseline } from '@mui/material'
import { Suspense, useState } from 'react'
import { AdminContext, CoreAdminUI, CustomRoutes, type fetchUtils, Resource, type Store } from 'react-admin'
import { Route } from 'react-router'
import { categories } from '../categories/index.ts'
import { cookies } from '../cookies/index.ts'
import { COLUMNS_KEY } from '../cookies/list/visibleColumns.ts'
import { findings } from '../findings/index.ts'
import { changes } from '../history/index.ts'
import { providers } from '../providers/index.ts'
import { sections } from '../sections/index.ts'
import { sites } from '../sites/index.ts'
import { SignInPage } from '../signIn/SignInPage.tsx'
import { users } from '../users/index.ts'
import { createQueryClient } from './createQueryClient.ts'
import { LanguageProvider } from './LanguageProvider.tsx'
import { Layout } from './layout/Layout.tsx'
import { OneSiteRoutes } from './OneSiteRoutes.tsx'
import { NotFound } from '../kit/NotFound.tsx'
import { lazyPage } from '../kit/lazyPage.ts'
import { ConnectionContext, createConnection } from '../kit/server/connection.ts'
import { createRequest } from '../kit/server/createRequest.ts'
import { createDataProvider } from '../kit/server/dataProvider.ts'
import { createAuthProvider, createPreferenceStore, createSessionRequest } from './authProvider.ts'
import { createEntryNumbers } from '../kit/unsaved/createEntryNumbers.ts'
import { createDrafts, DraftsContext, openBrowserStorage } from '../kit/unsaved/drafts.ts'
import { UnsavedGuard } from '../kit/unsaved/UnsavedGuard.tsx'
import { clearDraftsOfOthers } from './clearDraftsOfOthers.ts'
import { siteInAddress } from '../kit/sites.ts'
import { createSession } from '../kit/session/createSession.ts'
import { SessionProvider } from '../kit/session/session.tsx'
import { StartScreen } from './StartScreen.tsx'
import { darkTheme, lightTheme } from '../kit/theme.ts'

const Home = lazyPage(() => import('../home/Home.tsx'), 'Home')
const AccountPage = lazyPage(() => import('../account/AccountPage.tsx'), 'AccountPage')
const ForgottenPasswordPage = lazyPage(
  () => import('../signIn/ForgottenPasswordPage.tsx'),
  'ForgottenPasswordPage',
)
const ComparePage = lazyPage(() => import('../publications/ComparePage.tsx'), 'ComparePage')
const CookieOrderPage = lazyPage(() => import('../cookies/CookieOrderPage.tsx'), 'CookieOrderPage')
const EmbeddingPage = lazyPage(() => import('../embedding/EmbeddingPage.tsx'), 'EmbeddingPage')
const ImportPage = lazyPage(() => import('../import/ImportPage.tsx'), 'ImportPage')
const KnownValuesPage = lazyPage(() => import('../start/KnownValuesPage.tsx'), 'KnownValuesPage')
const ModelTextsPage = lazyPage(() => import('../start/ModelTextsPage.tsx'), 'ModelTextsPage')
const OrganisationPage = lazyPage(() => import('../start/OrganisationPage.tsx'), 'OrganisationPage')
const PreviewPage = lazyPage(() => import('../preview/PreviewPage.tsx'), 'PreviewPage')
const ProofPage = lazyPage(() => import('../proof/ProofPage.tsx'), 'ProofPage')
const PublicationPage = lazyPage(() => import('../publications/PublicationPage.tsx'), 'PublicationPage')
const PublicationsPage = lazyPage(() => import('../publications/PublicationsPage.tsx'), 'PublicationsPage')
const PublishPage = lazyPage(() => import('../publish/PublishPage.tsx'), 'PublishPage')
const RestorePage = lazyPage(() => import('../publications/RestorePage.tsx'), 'RestorePage')
const SetPasswordPage = lazyPage(() => import('../signIn/SetPasswordPage.tsx'), 'SetPasswordPage')
const TrackersPage = lazyPage(() => import('../trackers/TrackersPage.tsx'), 'TrackersPage')

interface AppProps {
  /** The address of the API: `/api`. */
  apiUrl: string
  /** The store of the user's preferences: language, theme, columns. */
  store: Store
}

/** The administration. It creates all its parts (session, data provider, store), so that none of them is global. */
export function App({ apiUrl, store }: AppProps) {
  const [{ connection, session, drafts, entries, ...context }] = useState(() => createParts(apiUrl, store))
  return (
    <ConnectionContext value={connection}>
      <DraftsContext value={drafts}>
        <SessionProvider session={session}>
          <AdminContext {...context} lightTheme={lightTheme} darkTheme={darkTheme}>
            <CssBaseline enableColorScheme />
            <LanguageProvider>
              <Suspense>
                <UnsavedGuard entries={entries}>
                  <CoreAdminUI
                    disableTelemetry
                    requireAuth
                    loading={StartScreen}
                    loginPage={SignInPage}
                    dashboard={Home}
                    layout={Layout}
                    catchAll={NotFound}
                  >
                    <Resource {...cookies}>
                      <Route path="order" element={<CookieOrderPage />} />
                    </Resource>
                    <Resource {...providers} />
                    <Resource {...categories} />
                    <Resource {...sections} />
                    <Resource {...sites} />
                    <Resource {...users} />
                    <Resource {...findings} />
                    <Resource {...changes} />
                    <CustomRoutes>
                      <Route path="/import/:id?" element={<ImportPage />} />
                      <Route element={<OneSiteRoutes />}>
                        <Route path="/preview" element={<PreviewPage />} />
                        <Route path="/organisation" element={<OrganisationPage />} />
                        <Route path="/model-texts" element={<ModelTextsPage />} />
                        <Route path="/embedding" element={<EmbeddingPage />} />
                        <Route path="/proof" element={<ProofPage />} />
                        <Route path="/publications" element={<PublicationsPage />} />
                        <Route path="/publications/:id" element={<PublicationPage />} />
                        <Route path="/publications/:id/restore" element={<RestorePage />} />
                        <Route path="/publications/compare" element={<ComparePage />} />
                      </Route>
                      <Route path="/known-values" element={<KnownValuesPage />} />
                      <Route path="/publish" element={<PublishPage />} />
                      <Route path="/trackers" element={<TrackersPage />} />
                      <Route path="/account" element={<AccountPage />} />
                    </CustomRoutes>
                    <CustomRoutes noLayout>
                      <Route path="/forgotten-password" element={<ForgottenPasswordPage />} />
                      <Route path="/set-password" element={<SetPasswordPage />} />
                    </CustomRoutes>
                  </CoreAdminUI>
                </UnsavedGuard>
              </Suspense>
            </LanguageProvider>
          </AdminContext>
        </SessionProvider>
      </DraftsContext>
    </ConnectionContext>
  )
}

function createParts(apiUrl: string, store: Store) {
  const connection = createConnection()
  const send = createRequest(connection)
  const session = createSession(`${apiUrl}/auth`, send)
  const drafts = createDrafts(openBrowserStorage(), () => new Date())
  clearDraftsOfOthers(session, drafts)
  return {
    connection,
    session,
    drafts,
    entries: createEntryNumbers(),
    authProvider: createAuthProvider(session, prepareFirstPage),
    dataProvider: createDataProvider(apiUrl, forSite(createSessionRequest(send, session))),
    queryClient: createQueryClient(),
    store: createPreferenceStore(store, ['language', 'theme', COLUMNS_KEY]),
  }
}

/** Asks for the site that the address names; with none, as ever. */
function forSite(request: typeof fetchUtils.fetchJson): typeof fetchUtils.fetchJson {
  const siteId = siteInAddress()
  if (siteId === null) return request
  const module = import('../kit/server/atSite.ts')
  return async (url, options) => (await module).atSite(request, siteId)(url, options)
}

/** Downloads the list of cookies before the first page shows, if that list is the first page. */
async function prepareFirstPage(): Promise<void> {
  if (/^#\/cookies(\?|$)/.test(window.location.hash)) await cookies.list.preload()
}
