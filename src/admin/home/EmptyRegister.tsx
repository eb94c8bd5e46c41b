import AddIcon from '@mui/icons-material/Add'
import TextIcon from '@mui/icons-material/ArticleOutlined'
import { Box, Button, Stack, Typography } from '@mui/material'
import { Link } from 'react-router'
import { useMay } from '../kit/session/access.tsx'
import { useText } from '../i18n/useText.ts'

/** The ways into a register that holds no cookie yet. */
export function EmptyRegister() {
  const text = useText()
  const mayAdd = useMay('create', 'cookies')
  if (!mayAdd) return <Typography>{text('home.empty.toRead')}</Typography>
  return (
    <Box>
      <Typography sx={{ maxWidth: '40em', mb: 2 }}>{text('home.empty.text')}</Typography>
      <Stack direction={{ xs: 'column', sm: 'row' }} spacing={1} sx={{ alignItems: 'flex-start' }}>
        <Button component={Link} to="/cookies/create" variant="contained" startIcon={<AddIcon />}>
          {text('home.empty.firstCookie')}
        </Button>
        <Button component={Link} to="/sections" variant="outlined" startIcon={<TextIcon />}>
          {text('home.empty.writeText')}
        </Button>
      </Stack>
    </Box>
  )
}
