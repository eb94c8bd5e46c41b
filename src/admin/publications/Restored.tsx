import { Button, Stack } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { ResultPanel } from '../kit/states.tsx'
import { useText } from '../i18n/useText.ts'

/** What came of restoring a version, and what one may want to do next. */
export function Restored({ number, written }: { number: number; written: number }) {
  const text = useText()
  return (
    <ResultPanel
      title={text('restoration.done.title', { number })}
      text={text('restoration.done.text', { smart_count: written })}
    >
      <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
        <Button component={RouterLink} to="/publish" variant="outlined">
          {text('restoration.done.publish')}
        </Button>
        <Button component={RouterLink} to="/changes" variant="outlined">
          {text('restoration.done.history')}
        </Button>
      </Stack>
    </ResultPanel>
  )
}
