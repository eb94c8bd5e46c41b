import { ListBase } from 'react-admin'
import { FindingListPage } from './FindingListPage.tsx'

const MOST_URGENT_FIRST = { field: 'severity', order: 'ASC' } as const
// What fails to load is said in place of the list; react-admin would say it a second time above.
const SAID_ON_THE_PAGE = { onError: () => undefined }

export function FindingList() {
  return (
    <ListBase disableAuthentication sort={MOST_URGENT_FIRST} perPage={25} queryOptions={SAID_ON_THE_PAGE}>
      <FindingListPage />
    </ListBase>
  )
}
