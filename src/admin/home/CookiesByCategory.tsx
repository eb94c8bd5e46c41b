import { useGetList } from 'react-admin'
import type { Stored } from '#api/resources.ts'
import type { Category } from '#charter/category.ts'
import { useText } from '../i18n/useText.ts'
import { CountChart } from './CountChart.tsx'
import { HomePart } from './HomePart.tsx'

type CategoryRecord = Category & Stored & { cookieCount: number }

export function CookiesByCategory() {
  const text = useText()
  const { data = [] } = useGetList<CategoryRecord>('categories', {
    sort: { field: 'position', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  })
  return (
    <HomePart title={text('home.counts.byCategory')}>
      <CountChart counts={data} filteredBy="categoryId" />
    </HomePart>
  )
}
