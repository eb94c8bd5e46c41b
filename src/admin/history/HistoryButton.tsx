import HistoryIcon from '@mui/icons-material/HistoryOutlined'
import { Button } from '@mui/material'
import { useText } from '../i18n/useText.ts'

/** Leads from the head of a record's page to its history, which stands below the form. */
export function HistoryButton({ onClick }: { onClick: () => void }) {
  const text = useText()
  return (
    <Button startIcon={<HistoryIcon />} onClick={onClick}>
      {text('history.title')}
    </Button>
  )
}
