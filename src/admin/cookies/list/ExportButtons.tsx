import { DownloadButton } from '../../kit/download.tsx'
import { useLanguage } from '../../kit/language.ts'
import { useListFilter } from '../../kit/list/listFilter.ts'
import { useText } from '../../i18n/useText.ts'

/** The two tables to take away: the charter's as its readers see it, and every field of the cookies listed. */
export function ExportButtons() {
  const text = useText()
  const { language } = useLanguage()
  const filter = useListFilter()
  const query = new URLSearchParams({ filter: JSON.stringify(filter), language })
  return (
    <>
      <DownloadButton url="/api/draft/charte.csv" fileName={text('cookies.list.charterTableFile')}>
        {text('cookies.list.charterTable')}
      </DownloadButton>
      <DownloadButton url={`/api/cookies.csv?${query}`} fileName={text('cookies.list.fullRegisterFile')}>
        {text('cookies.list.fullRegister')}
      </DownloadButton>
    </>
  )
}
