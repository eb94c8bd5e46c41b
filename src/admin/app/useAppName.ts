import { useGetOne } from 'react-admin'
import { SITE_ID } from '#charter/register/siteId.ts'
import type { Site } from '#charter/register/site.ts'
import { useText } from '../i18n/useText.ts'

/** « Registre des cookies · data.regionreunion.com »: what the register is called, and whose it is. */
export function useAppName(): string {
  const text = useText()
  const { data: site } = useGetOne<Site & { id: number }>('sites', { id: SITE_ID })
  return site ? text('app.nameOf', { platform: site.platformName }) : text('app.name')
}
