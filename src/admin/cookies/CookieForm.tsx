import { useGetList } from 'react-admin'
import { cookieSchema } from '#charter/register/cookie.ts'
import type { Stored } from '#api/resources.ts'
import { blankCookie } from '#charter/register/blankRecords.ts'
import type { Category } from '#charter/register/category.ts'
import { EditPage } from '../record/EditPage.tsx'
import { LivePreview } from '../preview/LivePreview.tsx'
import { CookieInputs } from './CookieInputs.tsx'
import { CreatePage } from '../record/CreatePage.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { useText } from '../i18n/useText.ts'

export function CookieEdit() {
  return (
    <EditPage schema={cookieSchema} preview={<LivePreview resource="cookies" />}>
      <CookieInputs />
    </EditPage>
  )
}

// The fields that the cookies of one provider usually share.
const SHARED_IN_SERIES = ['providerId', 'categoryId', 'location', 'party'] as const

export function CookieCreate() {
  const text = useText()
  const { data: categories, isPending } = useGetList<Category & Stored>('categories', TWO)
  if (isPending) return <PageSkeleton />
  // If there is only one category, it is preselected.
  const [only, ...others] = categories ?? []
  const categoryId = others.length === 0 ? only?.id : undefined
  return (
    <CreatePage
      schema={cookieSchema}
      title={text('cookies.form.createTitle')}
      defaultValues={{ ...blankCookie, providerId: null, categoryId: categoryId ?? null }}
      sharedInSeries={SHARED_IN_SERIES}
      preview={<LivePreview resource="cookies" />}
    >
      <CookieInputs />
    </CreatePage>
  )
}

const TWO = { pagination: { page: 1, perPage: 2 } }
