import { ListBase } from 'react-admin'
import { ProviderListPage } from './list/ProviderListPage.tsx'

export function ProviderList() {
  return (
    <ListBase disableAuthentication sort={{ field: 'name', order: 'ASC' }} perPage={25}>
      <ProviderListPage />
    </ListBase>
  )
}
