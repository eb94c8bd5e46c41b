import AddIcon from '@mui/icons-material/Add'
import { Button } from '@mui/material'
import { Link } from 'react-router'
import { useText } from '../i18n/useText.ts'

export function AddSectionButton() {
  const text = useText()
  return (
    <Button component={Link} to="/sections/create" variant="contained" startIcon={<AddIcon />}>
      {text('sections.add')}
    </Button>
  )
}
