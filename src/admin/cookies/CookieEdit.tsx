import { cookieSchema } from '#charter/register/cookie.ts'
import { EditPage } from '../record/EditPage.tsx'
import { LivePreview } from '../preview/LivePreview.tsx'
import { CookieInputs } from './CookieInputs.tsx'

export function CookieEdit() {
  return (
    <EditPage schema={cookieSchema} preview={<LivePreview resource="cookies" />}>
      <CookieInputs />
    </EditPage>
  )
}
