import { Box, Button, Link, Typography } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import AddIcon from '@mui/icons-material/Add'
import { PageHeading } from '../kit/PageHeading.tsx'
import { useText } from '../i18n/useText.ts'
import { OrderedResource } from '../ordering/OrderedResource.tsx'
import type { CategoryRecord } from '../kit/records.ts'
import { filteredList } from '../kit/list/listFilter.ts'
import { FindingBadge } from '../findings/badges/FindingBadge.tsx'
import { useMay } from '../kit/session/access.tsx'

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

/** A category in the list: its name, whether visitors are asked first, and how many cookies it has. */
export function CategoryLine({ category }: { category: CategoryRecord }) {
  const text = useText()
  const { id, name, consent, cookieCount } = category
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

/** Stands in for the list while there is no category. */
export function NoCategory() {
  const text = useText()
  return (
    <>
      <Typography variant="h2" gutterBottom>
        {text('categories.empty.title')}
      </Typography>
      <Typography sx={{ maxWidth: '40em' }}>{text('categories.empty.text')}</Typography>
    </>
  )
}

export function AddCategoryButton() {
  const text = useText()
  const mayAdd = useMay('create', 'categories')
  if (!mayAdd) return null
  return (
    <Button component={RouterLink} to="/categories/create" variant="contained" startIcon={<AddIcon />}>
      {text('categories.add')}
    </Button>
  )
}
