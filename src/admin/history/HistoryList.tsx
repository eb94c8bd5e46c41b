import { ListBase } from 'react-admin'
import { HistoryListPage } from './list/HistoryListPage.tsx'

const NEWEST_FIRST = { field: 'id', order: 'DESC' } as const
// What fails to load is said in place of the list; react-admin would say it a second time above.
const SAID_ON_THE_PAGE = { onError: () => undefined }

export function HistoryList() {
  return (
    <ListBase disableAuthentication sort={NEWEST_FIRST} perPage={25} queryOptions={SAID_ON_THE_PAGE}>
      <HistoryListPage />
    </ListBase>
  )
}
