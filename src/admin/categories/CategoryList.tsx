import { Box, Link, Typography } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { useListContext } from 'react-admin'
import { AddLink } from '../kit/AddLink.tsx'
import { EmptyList } from '../kit/list/EmptyList.tsx'
import { PageHeading } from '../kit/PageHeading.tsx'
import { useText } from '../i18n/useText.ts'
import { OrderedResource } from '../ordering/OrderedResource.tsx'
import type { CategoryRecord } from '../kit/records.ts'
import { filteredList } from '../kit/list/listFilter.ts'
import { FindingBadge } from '../findings/badges/FindingBadge.tsx'

/** The categories, in the order of their tables in the charter. */
export function CategoryList() {
  const text = useText()
  return (
    <>
      <PageHeading
        title={text('app.menu.categories')}
        actions={<AddLink resource="categories">{text('categories.add')}</AddLink>}
      />
      <OrderedResource<CategoryRecord>
        resource="categories"
        label={text('app.menu.categories')}
        nameOf={({ name }) => name}
        empty={<EmptyList title={text('categories.empty.title')} text={text('categories.empty.text')} />}
      >
        {(category) => <CategoryLine category={category} />}
      </OrderedResource>
    </>
  )
}

/** A category in the list: its name, the one that groups it, its rule of consent and the number of its cookies. */
function CategoryLine({ category }: { category: CategoryRecord }) {
  const text = useText()
  const { id, name, parentId, consent, cookieCount } = category
  const parent = useListContext<CategoryRecord>().data?.find((other) => other.id === parentId)
  return (
    <>
      <Link
        component={RouterLink}
        to={`/categories/${id}`}
        sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}
      >
        {name}
      </Link>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
        {parent && (
          <Typography variant="body2" color="text.secondary">
            {text('categories.under', { name: parent.name })}
          </Typography>
        )}
        <Typography variant="body2" color="text.secondary">
          {text(`choices.consent.${consent}`)}
        </Typography>
        <Link component={RouterLink} to={filteredList('cookies', { categoryId: id })} variant="body2">
          {text('categories.cookieCount', { smart_count: cookieCount })}
        </Link>
        <FindingBadge resource="categories" id={id} name={name} />
      </Box>
    </>
  )
}
