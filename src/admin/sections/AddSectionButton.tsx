import AddIcon from '@mui/icons-material/Add'
import { Button } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { useMay } from '../kit/session/access.tsx'
import { useText } from '../i18n/useText.ts'

export function AddSectionButton() {
  const text = useText()
  const mayAdd = useMay('create', 'sections')
  if (!mayAdd) return null
  return (
    <Button component={RouterLink} to="/sections/create" variant="contained" startIcon={<AddIcon />}>
      {text('sections.add')}
    </Button>
  )
}
