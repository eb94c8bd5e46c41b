import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import { Button } from '@mui/material'
import { useState } from 'react'
import { useText } from '../../i18n/useText.ts'
import { DeleteDialog } from './DeleteDialog.tsx'
import type { StoredRecord } from '../../kit/records.ts'

export function DeleteButton({ record, name }: { record: StoredRecord; name: string }) {
  const text = useText()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button color="error" startIcon={<DeleteIcon />} onClick={() => setAsking(true)}>
        {text('app.delete.action')}
      </Button>
      {asking && <DeleteDialog record={record} name={name} onClose={() => setAsking(false)} />}
    </>
  )
}
