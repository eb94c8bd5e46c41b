import { Box, Typography } from '@mui/material'
import { useId } from 'react'
import { useListContext } from 'react-admin'
import { DownloadButton } from '../../kit/download.tsx'
import { useLanguage } from '../../kit/language.ts'
import { useListFilter } from '../../kit/list/listFilter.ts'
import { useText } from '../../i18n/useText.ts'

/** Downloads all findings that match the filters as CSV; when filters are set, says how many the file holds. */
export function FindingExport() {
  const text = useText()
  const { language } = useLanguage()
  const { total } = useListContext()
  const filter = useListFilter()
  const summaryId = useId()
  const query = new URLSearchParams({ filter: JSON.stringify(filter), language })
  const isPartial = Object.keys(filter).length > 0 && total !== undefined
  return (
    <Box sx={{ textAlign: 'right' }}>
      <DownloadButton
        url={`/api/findings.csv?${query}`}
        fileName={text('findings.exportFile')}
        aria-describedby={isPartial ? summaryId : undefined}
      >
        {text('findings.export')}
      </DownloadButton>
      {isPartial && (
        <Typography id={summaryId} variant="body2" color="textSecondary">
          {text(`findings.exportSummary.${acceptanceKey(filter)}`, { smart_count: total })}
        </Typography>
      )}
    </Box>
  )
}

function acceptanceKey({ isAccepted }: Record<string, unknown>): 'any' | 'open' | 'accepted' {
  if (isAccepted === false) return 'open'
  return isAccepted === true ? 'accepted' : 'any'
}
