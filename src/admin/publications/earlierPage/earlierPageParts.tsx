import { type ButtonProps, Chip, Typography } from '@mui/material'
import { type EarlierPage, PAGE_EXTENSIONS } from '#charter/publication/earlierPage.ts'
import { DownloadButton } from '../../kit/download.tsx'
import { useDayInWords, useExactTime } from '../../kit/time.tsx'
import { useAuthorName } from '../../kit/useAuthorName.ts'
import { useText } from '../../i18n/useText.ts'
import { fileAddress } from './useEarlierPages.ts'

/** Says, beside the name of version 0, how much it is worth. */
export function DeclaredMark() {
  return <Chip size="small" variant="outlined" label={useText()('earlierPage.mark')} />
}

interface EarlierPageProps {
  page: EarlierPage
}

/** The days on which the page was online, as declared, and who declared it when. */
export function EarlierPageFacts({ page }: EarlierPageProps) {
  const text = useText()
  const day = useDayInWords()
  const exactTime = useExactTime()
  const whoInWords = useAuthorName()
  const { firstDay, lastDay, at, by, retracted } = page
  const first = day(firstDay)
  return (
    <>
      <Typography>
        {lastDay === null
          ? text('earlierPage.since', { first })
          : text('earlierPage.between', { first, last: day(lastDay) })}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
        {text('earlierPage.declared', { when: exactTime(at), who: whoInWords(by) })}
        {retracted &&
          ` ${text('earlierPage.past.when', { when: exactTime(retracted.at), who: whoInWords(retracted.by) })}`}
      </Typography>
    </>
  )
}

/** Downloads the file of the page. It is never shown here: what somebody brought may run code. */
export function EarlierPageDownload({ page, ...props }: EarlierPageProps & ButtonProps) {
  const text = useText()
  const { id, mediaType, retracted } = page
  return (
    <DownloadButton
      url={fileAddress(page)}
      fileName={`${text('earlierPage.fileName')}.${PAGE_EXTENSIONS[mediaType]}`}
      variant="outlined"
      size="small"
      aria-label={
        retracted === null ? text('earlierPage.downloadOne') : text('earlierPage.downloadPast', { id })
      }
      {...props}
    >
      {text('publications.download')}
    </DownloadButton>
  )
}
