import AddIcon from '@mui/icons-material/Add'
import { Button } from '@mui/material'
import { Link as RouterLink } from 'react-router'
import { useMay } from '../kit/session/access.tsx'
import { useText } from '../i18n/useText.ts'

export function AddCategoryButton() {
  const text = useText()
  const mayAdd = useMay('create', 'categories')
  if (!mayAdd) return null
  return (
    <Button component={RouterLink} to="/categories/create" variant="contained" startIcon={<AddIcon />}>
      {text('categories.add')}
    </Button>
  )
}
