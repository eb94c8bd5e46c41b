import AddIcon from '@mui/icons-material/Add'
import { Button } from '@mui/material'
import { Link } from 'react-router'
import { useText } from '../i18n/useText.ts'

export function AddCategoryButton() {
  const text = useText()
  return (
    <Button component={Link} to="/categories/create" variant="contained" startIcon={<AddIcon />}>
      {text('categories.add')}
    </Button>
  )
}
