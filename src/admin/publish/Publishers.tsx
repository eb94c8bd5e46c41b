import LockIcon from '@mui/icons-material/LockOutlined'
import { Alert } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import { embedText } from '#charter/kit/embedText.ts'
import { useText } from '../i18n/useText.ts'
import { useLanguage } from '../kit/language.ts'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'

/** Tells those who may not publish whom to ask. */
export function Publishers() {
  const text = useText()
  const { language } = useLanguage()
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const { data: names } = useQuery({
    queryKey: ['publications', 'publishers'],
    queryFn: () => dataProvider.listPublishers(),
  })
  return (
    <Alert severity="info" icon={<LockIcon fontSize="inherit" />} role="note">
      {names && names.length > 0
        ? text('publish.publishers', {
            names: new Intl.ListFormat(language).format(names.map(embedText)),
            smart_count: names.length,
          })
        : text('publish.notPublisher')}
    </Alert>
  )
}
