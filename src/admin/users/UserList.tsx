import { ListBase } from 'react-admin'
import { IfAllowed } from '../kit/session/access.tsx'
import { UserListPage } from './list/UserListPage.tsx'

const BY_NAME = { field: 'name', order: 'ASC' } as const
// What fails to load is said in place of the list; react-admin would say it a second time above.
const SAID_ON_THE_PAGE = { onError: () => undefined }

export function UserList() {
  return (
    <IfAllowed to="read" what="users" otherwise="page">
      <ListBase disableAuthentication sort={BY_NAME} perPage={25} queryOptions={SAID_ON_THE_PAGE}>
        <UserListPage />
      </ListBase>
    </IfAllowed>
  )
}
