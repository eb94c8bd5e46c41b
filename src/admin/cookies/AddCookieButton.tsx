import Add from '@mui/icons-material/Add'
import { Button } from '@mui/material'
import { Link } from 'react-router'
import { useText } from '../i18n/useText.ts'

export function AddCookieButton() {
  const text = useText()
  return (
    <Button
      component={Link}
      to="/cookies/create"
      variant="contained"
      startIcon={<Add />}
      // On a phone, what is done most comes before what is done now and then.
      sx={{ order: { xs: -1, sm: 0 } }}
    >
      {text('cookies.list.add')}
    </Button>
  )
}
