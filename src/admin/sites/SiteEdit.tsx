import { siteSchema } from '#charter/register/site.ts'
import { EditPage } from '../record/EditPage.tsx'
import { useText } from '../i18n/useText.ts'
import { LivePreview } from '../preview/LivePreview.tsx'
import { SiteInputs } from './SiteInputs.tsx'

export function SiteEdit() {
  const text = useText()
  return (
    <EditPage
      schema={siteSchema}
      title={text('app.menu.sites')}
      preview={<LivePreview resource="sites" />}
      many={false}
      cancelTo="/"
    >
      <SiteInputs />
    </EditPage>
  )
}
