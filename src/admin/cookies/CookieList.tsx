import { ListBase } from 'react-admin'
import { CookieListPage } from './list/CookieListPage.tsx'

const BY_NAME = { field: 'name', order: 'ASC' } as const
// What fails to load is said in place of the list; react-admin would say it a second time above.
const SAID_ON_THE_PAGE = { onError: () => undefined }

export function CookieList() {
  return (
    <ListBase disableAuthentication sort={BY_NAME} perPage={25} queryOptions={SAID_ON_THE_PAGE}>
      <CookieListPage />
    </ListBase>
  )
}
