import { Paper, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'
import { useText } from '../i18n/useText.ts'
import { FrozenFindingList } from './FrozenFindingList.tsx'

/** What the register found in itself when a version went online, and who answered for it. */
export function PublicationFindings({ number }: { number: number }) {
  const text = useText()
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const { data, isSuccess } = useQuery({
    queryKey: ['publications', 'findings', number],
    queryFn: () => dataProvider.readFrozenFindings(number),
  })
  if (!isSuccess) return null
  const findings = data?.findings ?? null
  return (
    <Paper component="section" variant="outlined" aria-labelledby="findings" sx={{ p: 2 }}>
      <Typography variant="h2" id="findings" gutterBottom>
        {text('publications.findings.title')}
      </Typography>
      {findings === null && <Typography variant="body2">{text('publications.findings.notKept')}</Typography>}
      {findings?.length === 0 && (
        <Typography variant="body2">{text('publications.findings.none')}</Typography>
      )}
      {findings && findings.length > 0 && (
        // Another version has its own, from the first on.
        <FrozenFindingList key={number} number={number} findings={findings} />
      )}
    </Paper>
  )
}
