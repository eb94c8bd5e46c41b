import { Box, Link } from '@mui/material'
import { useMutation } from '@tanstack/react-query'
import { useDataProvider, useGetOne } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { Link as RouterLink } from 'react-router'
import type { Category } from '#charter/register/category.ts'
import { columnsFor } from '#charter/register/columns.ts'
import type { Site } from '#charter/register/site.ts'
import { type FieldToShow, isShown, showField } from '#charter/register/showField.ts'
import { words } from '#charter/words/words.ts'
import { useText } from '../i18n/useText.ts'
import { shownSite, useSpeaksOfAll } from '../kit/sites.ts'
import { otherSite } from '../preview/useDraft.ts'
import { useMay } from '../kit/session/access.tsx'

type SiteRecord = Site & { id: number }

/**
 * Says that the charter does not show what was typed, and adds it to the charter's tables at a click. It consists of
 * `span`s, since a field's help text is a paragraph.
 */
export function ShownOnPage({ field }: { field: FieldToShow }) {
  const text = useText()
  const mayChange = useMay('update', 'sites')
  const isOfAll = useSpeaksOfAll()
  const value: unknown = useWatch({ name: field.slice(field.indexOf('.') + 1) })
  const isFilled = Array.isArray(value) ? value.length > 0 : Boolean(value)
  const siteId = useShownSite()
  const { data: site } = useGetOne<SiteRecord>('sites', { id: siteId }, { enabled: isFilled })
  const category = useOwnTable(isFilled)
  const { show, isPending, isFailed } = useShowField(field, siteId)
  if (!isFilled || !site || isShown(columnsFor(site, category), field)) return null
  if (category && category.columns.length > 0)
    return (
      <Box component="span" sx={{ display: 'block', mt: 0.5 }}>
        {text('preview.notInTable')}{' '}
        <Link component={RouterLink} to={`/categories/${category.id}?field=columns`} sx={{ minHeight: 24 }}>
          {text('preview.ownColumns', { name: category.name })}
        </Link>
      </Box>
    )
  return (
    <Box component="span" sx={{ display: 'block', mt: 0.5 }}>
      {text('preview.notOnPage')} {isOfAll && `(${site.platformName}) `}
      {mayChange && (
        <Link component="button" type="button" onClick={show} disabled={isPending} sx={{ minHeight: 24 }}>
          {text('preview.showOnPage')}
        </Link>
      )}
      <span role="status">{isFailed && ` ${text('preview.showFailed')}`}</span>
    </Box>
  )
}

/** The site whose tables are spoken of: the chosen one, or the first on which the record of this form stands. */
function useShownSite(): number {
  const siteIds: unknown = useWatch({ name: 'siteIds' })
  return otherSite('cookies', { siteIds }) ?? shownSite()
}

/** Returns the category of the cookie in this form, whose table may have columns of its own. */
function useOwnTable(isAsked: boolean): (Category & { id: number }) | undefined {
  const categoryId: unknown = useWatch({ name: 'categoryId' })
  const { data } = useGetOne<Category & { id: number }>(
    'categories',
    { id: Number(categoryId) },
    { enabled: isAsked && Boolean(categoryId) },
  )
  return categoryId ? data : undefined
}

/** Adds the field to the columns of the site as it is now, which nobody else can have changed in between unnoticed. */
function useShowField(field: FieldToShow, id: number) {
  const dataProvider = useDataProvider()
  const { refetch } = useGetOne<SiteRecord>('sites', { id }, { enabled: false })
  const { mutate, isPending, isError } = useMutation({
    mutationFn: async () => {
      const { data: site } = await dataProvider.getOne<SiteRecord>('sites', { id })
      const columns = showField(site.columns, field, (column) => words(site.language).columns[column])
      await dataProvider.update('sites', { id, data: { ...site, columns }, previousData: site })
    },
    onSettled: () => refetch(),
  })
  return { show: () => mutate(), isPending, isFailed: isError }
}
