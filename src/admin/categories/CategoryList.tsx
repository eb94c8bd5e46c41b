import { PageHeading } from '../kit/PageHeading.tsx'
import { useText } from '../i18n/useText.ts'
import { OrderedResource } from '../ordering/OrderedResource.tsx'
import { AddCategoryButton } from './AddCategoryButton.tsx'
import { CategoryLine } from './CategoryLine.tsx'
import type { CategoryRecord } from '../kit/records.ts'
import { NoCategory } from './NoCategory.tsx'

/** The categories, in the order in which the charter shows their tables. */
export function CategoryList() {
  const text = useText()
  return (
    <>
      <PageHeading title={text('app.menu.categories')} actions={<AddCategoryButton />} />
      <OrderedResource<CategoryRecord>
        resource="categories"
        label={text('app.menu.categories')}
        nameOf={({ name }) => name}
        empty={<NoCategory />}
      >
        {(category) => <CategoryLine category={category} />}
      </OrderedResource>
    </>
  )
}
