import { placedCookieSchema } from '#charter/register/placement.ts'
import { blankPlacedCookie } from '#charter/register/blankRecords.ts'
import { EditPage } from '../record/EditPage.tsx'
import { LivePreview } from '../preview/LivePreview.tsx'
import { CookieInputs } from './CookieInputs.tsx'
import { CreatePage } from '../record/CreatePage.tsx'
import { useRecordContext } from 'react-admin'
import type { CookieRecord } from '../kit/records.ts'
import { IfAllowed } from '../kit/session/access.tsx'
import { SplitButton } from './SplitButton.tsx'
import { useStartingSites } from '../kit/session/useForeignSites.ts'
import { SiteUse } from '../record/SiteUse.tsx'
import { useText } from '../i18n/useText.ts'

export function CookieEdit() {
  return (
    <EditPage
      schema={placedCookieSchema}
      preview={<LivePreview resource="cookies" />}
      below={<UseOfCookie />}
    >
      <CookieInputs />
    </EditPage>
  )
}

/** Where records of this name stand, and the way to a record of its own for one platform. */
function UseOfCookie() {
  const cookie = useRecordContext<CookieRecord>()
  if (!cookie) return null
  return (
    <SiteUse filter={{ name: cookie.name }} isOfOne>
      <IfAllowed action="create" resource="cookies">
        <SplitButton cookie={cookie} />
      </IfAllowed>
    </SiteUse>
  )
}

// The fields that the cookies of one provider usually share.
const SHARED_IN_SERIES = ['providerId', 'categoryId', 'location', 'party'] as const

// No category is chosen, even where there is one only: it says whether visitors are asked for their consent.
const BLANK = { ...blankPlacedCookie, providerId: null, categoryId: null }

export function CookieCreate() {
  const text = useText()
  return (
    <CreatePage
      schema={placedCookieSchema}
      title={text('cookies.form.createTitle')}
      defaultValues={{ ...BLANK, siteIds: useStartingSites() }}
      sharedInSeries={SHARED_IN_SERIES}
      preview={<LivePreview resource="cookies" />}
    >
      <CookieInputs />
    </CreatePage>
  )
}
