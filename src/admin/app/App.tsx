import { CssBaseline } from '@mui/material'
import { Suspense, useState } from 'react'
import { AdminContext, CoreAdminUI, CustomRoutes, Resource, type Store } from 'react-admin'
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
import { NotFound } from '../kit/NotFound.tsx'
import { lazyPage } from '../kit/lazyPage.ts'
import { ConnectionContext, createConnection } from '../kit/server/connection.ts'
import { createRequest } from '../kit/server/createRequest.ts'
import { createDataProvider } from '../kit/server/dataProvider.ts'
import { createAuthProvider, createPreferenceStore, createSessionRequest } from './authProvider.ts'
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
const EmbeddingPage = lazyPage(() => import('../embedding/EmbeddingPage.tsx'), 'EmbeddingPage')
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
  const [{ connection, session, ...context }] = useState(() => createParts(apiUrl, store))
  return (
    <ConnectionContext value={connection}>
      <SessionProvider session={session}>
        <AdminContext {...context} lightTheme={lightTheme} darkTheme={darkTheme}>
          <CssBaseline enableColorScheme />
          <LanguageProvider>
            <Suspense>
              <CoreAdminUI
                disableTelemetry
                requireAuth
                loading={StartScreen}
                loginPage={SignInPage}
                dashboard={Home}
                layout={Layout}
                catchAll={NotFound}
              >
                <Resource {...cookies} />
                <Resource {...providers} />
                <Resource {...categories} />
                <Resource {...sections} />
                <Resource {...sites} />
                <Resource {...users} />
                <Resource {...findings} />
                <Resource {...changes} />
                <CustomRoutes>
                  <Route path="/preview" element={<PreviewPage />} />
                  <Route path="/embedding" element={<EmbeddingPage />} />
                  <Route path="/proof" element={<ProofPage />} />
                  <Route path="/publications" element={<PublicationsPage />} />
                  <Route path="/publications/:id" element={<PublicationPage />} />
                  <Route path="/publications/:id/restore" element={<RestorePage />} />
                  <Route path="/publications/compare" element={<ComparePage />} />
                  <Route path="/publish" element={<PublishPage />} />
                  <Route path="/trackers" element={<TrackersPage />} />
                  <Route path="/account" element={<AccountPage />} />
                </CustomRoutes>
                <CustomRoutes noLayout>
                  <Route path="/forgotten-password" element={<ForgottenPasswordPage />} />
                  <Route path="/set-password" element={<SetPasswordPage />} />
                </CustomRoutes>
              </CoreAdminUI>
            </Suspense>
          </LanguageProvider>
        </AdminContext>
      </SessionProvider>
    </ConnectionContext>
  )
}

function createParts(apiUrl: string, store: Store) {
  const connection = createConnection()
  const send = createRequest(connection)
  const session = createSession(`${apiUrl}/auth`, send)
  return {
    connection,
    session,
    authProvider: createAuthProvider(session, prepareFirstPage),
    dataProvider: createDataProvider(apiUrl, createSessionRequest(send, session)),
    queryClient: createQueryClient(),
    store: createPreferenceStore(store, ['language', 'theme', COLUMNS_KEY]),
  }
}

/** Downloads the list of cookies before the first page shows, if that list is the first page. */
async function prepareFirstPage(): Promise<void> {
  if (/^#\/cookies(\?|$)/.test(window.location.hash)) await cookies.list.preload()
}
