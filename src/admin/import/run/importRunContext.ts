import { useQueryClient } from '@tanstack/react-query'
import { createContext, use, useEffect, useState, useSyncExternalStore } from 'react'
import { useDataProvider } from 'react-admin'
import type { RegisterDataProvider } from '../../kit/server/dataProvider.ts'
import { listColumnsInLanguages } from '#charter/page/pageLanguage.ts'
import { listNames } from '#charter/import/plan/resolveSites.ts'
import { usePerson } from '../../kit/session/session.tsx'
import { shownSite, siteInAddress, useSites } from '../../kit/sites.ts'
import { openBrowserStorage } from '../../kit/unsaved/drafts.ts'
import { openRememberedLayouts } from './rememberedLayouts.ts'
import { askWorker } from '../worker/askWorker.ts'
import { createImportRun, type ImportRun } from './createImportRun.ts'
import { createImportRequests } from './importRequests.ts'
import type { ImportState } from './importState.ts'

export const ImportRunContext = createContext<ImportRun | null>(null)

/** The import that the page is about, as it is now. */
export function useImportRun(): { run: ImportRun; state: ImportState } {
  const run = use(ImportRunContext)
  if (!run) throw new Error('useImportRun needs an ImportRunContext around it')
  return { run, state: useSyncExternalStore(run.subscribe, run.state) }
}

/** Creates the import of this page, which ends with it. */
export function useCreatedRun(): ImportRun {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const queryClient = useQueryClient()
  const person = usePerson()?.id ?? 0
  const sites = useSites()
  const [run] = useState(() =>
    createImportRun({
      requests: createImportRequests(dataProvider),
      ask: askWorker,
      layouts: openRememberedLayouts(openBrowserStorage(), person),
      onWritten: () => void queryClient.invalidateQueries(),
    }),
  )
  useEffect(() => {
    const chosen = siteInAddress()
    const shown = sites.find(({ id }) => id === shownSite())
    const open = sites.filter(({ archived }) => archived !== 'yes').map(({ id }) => id)
    run.knowSites({
      siteIds: chosen !== null || open.length === 0 ? [shownSite()] : open,
      charterColumns: shown?.columns ?? [],
      charterTranslations: shown === undefined ? [] : listColumnsInLanguages(shown),
      platforms: sites.length > 1 ? sites.flatMap(listNames) : [],
    })
  }, [run, sites])
  useEffect(() => run.end, [run])
  return run
}
