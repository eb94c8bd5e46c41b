import { RESOURCE_NAMES } from '#api/resourceNames.ts'
import type { ApiContext } from '../apiContext.ts'
import { createDraftStatusReader } from '../createDraftStatusReader.ts'
import { createFindingsReader } from '../findings/createFindingsReader.ts'
import type { Route } from '../route.ts'
import { accountRoutes } from './accountRoutes.ts'
import { backupRoutes } from './backupRoutes.ts'
import { changeRoutes } from './changeRoutes.ts'
import { comparisonRoutes } from './comparisonRoutes.ts'
import { cookieRoutes } from './cookieRoutes.ts'
import { documentationRoutes } from './documentationRoutes.ts'
import { earlierPageRoutes } from './earlierPageRoutes.ts'
import { findingRoutes } from './findingRoutes.ts'
import { importRoutes } from './importRoutes.ts'
import { outputRoutes } from './outputRoutes.ts'
import { proofRoutes } from './proofRoutes.ts'
import { publicationRoutes } from './publicationRoutes.ts'
import { readyNoteRoutes } from './readyNoteRoutes.ts'
import { resourceRoutes } from './resourceRoutes.ts'
import { sectionRoutes } from './sectionRoutes.ts'
import { sessionRoutes } from './sessionRoutes.ts'
import { severalSitesRoutes } from './severalSitesRoutes.ts'
import { siteRoutes } from './siteRoutes.ts'
import { startRoutes } from './startRoutes.ts'
import { trackerRoutes } from './trackerRoutes.ts'
import { userRoutes } from './userRoutes.ts'

/** Lists all routes, in the order in which they are matched. */
export function listRoutes(context: ApiContext): Route[] {
  const readState = createDraftStatusReader(context.store)
  const find = createFindingsReader(context)
  const routes: Route[] = [
    ...sessionRoutes(context),
    ...accountRoutes(context),
    ...userRoutes(context),
    ...RESOURCE_NAMES.flatMap((resource) => resourceRoutes(resource, context)),
    ...siteRoutes(context),
    ...cookieRoutes(context),
    ...sectionRoutes(context),
    ...startRoutes(context),
    ...changeRoutes(context),
    ...outputRoutes(context),
    ...comparisonRoutes(readState, context),
    ...publicationRoutes(context),
    ...severalSitesRoutes({ readState, find }, context),
    ...earlierPageRoutes(context),
    ...readyNoteRoutes(context),
    ...findingRoutes(find, context),
    ...proofRoutes(context),
    ...importRoutes(context),
    ...trackerRoutes(context),
    ...backupRoutes(context),
    ...documentationRoutes(() => routes),
  ]
  return routes
}
