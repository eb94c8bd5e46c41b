import { ListBase } from 'react-admin'
import { CookieListPage } from './list/CookieListPage.tsx'

export function CookieList() {
  return (
    <ListBase sort={{ field: 'name', order: 'ASC' }} perPage={25}>
      <CookieListPage />
    </ListBase>
  )
}
