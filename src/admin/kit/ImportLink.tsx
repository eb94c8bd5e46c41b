import UploadIcon from '@mui/icons-material/FileUploadOutlined'
import { Button, type ButtonProps } from '@mui/material'
import { Link } from 'react-router'
import { useText } from '../i18n/useText.ts'
import { useMay } from './session/access.tsx'

/** Leads to « Importer ». Shown only to users who may import. */
export function ImportLink({ variant = 'text' }: Pick<ButtonProps, 'variant'>) {
  const text = useText()
  if (!useMay('create', 'imports')) return null
  return (
    <Button component={Link} to="/import" variant={variant} startIcon={<UploadIcon />}>
      {text('app.menu.import')}
    </Button>
  )
}
