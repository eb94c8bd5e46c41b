import Add from '@mui/icons-material/Add'
import { Button } from '@mui/material'
import { Link } from 'react-router'
import { useMay } from '../kit/session/access.tsx'
import { useText } from '../i18n/useText.ts'

export function AddCookieButton() {
  const text = useText()
  const mayAdd = useMay('create', 'cookies')
  if (!mayAdd) return null
  return (
    <Button component={Link} to="/cookies/create" variant="contained" startIcon={<Add />}>
      {text('cookies.list.add')}
    </Button>
  )
}
