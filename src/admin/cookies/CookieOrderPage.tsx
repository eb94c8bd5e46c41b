import { Button, MenuItem, TextField } from '@mui/material'
import { useGetList } from 'react-admin'
import { Link, useSearchParams } from 'react-router'
import { RANGE_MAX } from '#api/listQuery.ts'
import { useText } from '../i18n/useText.ts'
import { LoadFailed } from '../kit/ErrorAlert.tsx'
import { filteredList } from '../kit/list/listFilter.ts'
import { PageHeading } from '../kit/PageHeading.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import type { CategoryRecord } from '../kit/records.ts'
import { OrderedCookies } from './OrderedCookies.tsx'

/** The order of the cookies in each table of the charter: `/cookies/order?category=3`. */
export function CookieOrderPage() {
  const text = useText()
  const [parameters, setParameters] = useSearchParams()
  const { data: categories, error, refetch } = useGetList<CategoryRecord>('categories', ALL_CATEGORIES)
  const asked = Number(parameters.get('category'))
  const category = categories?.find(({ id }) => id === asked) ?? categories?.[0]
  return (
    <>
      <PageHeading
        title={text('cookies.order.title')}
        actions={
          <Button
            component={Link}
            to={category ? filteredList('cookies', { categoryId: category.id }) : '/cookies'}
          >
            {text('cookies.order.back')}
          </Button>
        }
      />
      {error && !categories && <LoadFailed onRetry={() => void refetch()} />}
      {!error && !categories && <PageSkeleton />}
      {categories && category && (
        <>
          <TextField
            select
            label={text('cookies.order.category')}
            value={category.id}
            onChange={(event) => setParameters({ category: event.target.value }, { replace: true })}
            sx={{ maxWidth: '36em', mb: 2 }}
          >
            {categories.map(({ id, name }) => (
              <MenuItem key={id} value={id} sx={{ whiteSpace: 'normal' }}>
                {name}
              </MenuItem>
            ))}
          </TextField>
          <OrderedCookies
            key={category.id}
            categoryId={category.id}
            label={text('cookies.order.list', { name: category.name })}
          />
        </>
      )}
    </>
  )
}

const ALL_CATEGORIES = {
  sort: { field: 'position', order: 'ASC' },
  pagination: { page: 1, perPage: RANGE_MAX },
} as const
