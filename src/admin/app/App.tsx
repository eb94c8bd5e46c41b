import { CssBaseline } from '@mui/material'
import { useState } from 'react'
import { AdminContext, CoreAdminUI, CustomRoutes, Resource, type Store } from 'react-admin'
import { Route } from 'react-router'
import { categories } from '../categories/index.ts'
import { cookies } from '../cookies/index.ts'
import { providers } from '../providers/index.ts'
import { sections } from '../sections/index.ts'
import { sites } from '../sites/index.ts'
import { createQueryClient } from './createQueryClient.ts'
import { LanguageProvider } from './LanguageProvider.tsx'
import { Layout } from './layout/Layout.tsx'
import { NotFound } from './layout/NotFound.tsx'
import { lazyPage } from './lazyPage.ts'
import { createConnection } from './server/connection.ts'
import { ConnectionContext } from './server/ConnectionContext.ts'
import { createRequest } from './server/createRequest.ts'
import { createDataProvider } from './server/dataProvider.ts'
import { darkTheme, lightTheme } from './theme.ts'

const Home = lazyPage(() => import('../home/Home.tsx'), 'Home')
const PreviewPage = lazyPage(() => import('../preview/PreviewPage.tsx'), 'PreviewPage')

interface AppProps {
  /** Where the API answers: `/api`. */
  apiUrl: string
  /** Where the reader's choices (language, theme, columns) are kept. */
  store: Store
}

/** The whole administration. Its parts are put together here; nothing of it is a global. */
export function App({ apiUrl, store }: AppProps) {
  const [{ queryClient, connection, dataProvider }] = useState(() => {
    const connection = createConnection()
    const dataProvider = createDataProvider(apiUrl, createRequest(connection))
    return { queryClient: createQueryClient(), connection, dataProvider }
  })
  return (
    <ConnectionContext value={connection}>
      <AdminContext
        dataProvider={dataProvider}
        queryClient={queryClient}
        store={store}
        lightTheme={lightTheme}
        darkTheme={darkTheme}
      >
        <CssBaseline enableColorScheme />
        <LanguageProvider>
          <CoreAdminUI disableTelemetry dashboard={Home} layout={Layout} catchAll={NotFound}>
            <Resource {...cookies} />
            <Resource {...providers} />
            <Resource {...categories} />
            <Resource {...sections} />
            <Resource {...sites} />
            <CustomRoutes>
              <Route path="/preview" element={<PreviewPage />} />
            </CustomRoutes>
          </CoreAdminUI>
        </LanguageProvider>
      </AdminContext>
    </ConnectionContext>
  )
}
