import { Outlet } from 'react-router'
import { lazyPage } from '../kit/lazyPage.ts'
import { useSpeaksOfAll } from '../kit/sites.ts'

const ChooseSitePage = lazyPage(() => import('./ChooseSitePage.tsx'), 'ChooseSitePage')

/** The screens that are of one site. While none of several is chosen, they ask which one. */
export function OneSiteRoutes() {
  return useSpeaksOfAll() ? <ChooseSitePage /> : <Outlet />
}
