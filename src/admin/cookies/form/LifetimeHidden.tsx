import { FormHelperText } from '@mui/material'
import { Link } from 'react-admin'
import { SITE_ID } from '#charter/register/siteId.ts'
import { useText } from '../../i18n/useText.ts'
import { useDraft } from '../../preview/useDraft.ts'

/** Says that the lifetime asked for is not published, while none of the charter's columns shows it. */
export function LifetimeHidden() {
  const text = useText()
  const { data: register } = useDraft()
  if (!register || register.site.columns.some(({ field }) => field === 'cookie.lifetime')) return null
  return (
    <FormHelperText>
      {text('cookies.lifetime.hidden')}{' '}
      <Link to={`/sites/${SITE_ID}`} underline="always">
        {text('cookies.lifetime.showIt')}
      </Link>
    </FormHelperText>
  )
}
