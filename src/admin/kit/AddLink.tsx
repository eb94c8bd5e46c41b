import AddIcon from '@mui/icons-material/Add'
import { Button, type ButtonProps } from '@mui/material'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { ResourceName } from '#api/resourceNames.ts'
import type { FormArrival } from './form/formArrival.tsx'
import { useMay } from './session/access.tsx'

interface AddLinkProps extends Pick<ButtonProps, 'variant' | 'sx'> {
  resource: ResourceName | 'users'
  /** The label: « Ajouter un cookie ». */
  children: ReactNode
  /** The initial values of the new record. */
  values?: Record<string, unknown>
}

/** Leads to the form of a new record. Shown only to users who may create one. */
export function AddLink({ resource, children, values, variant = 'contained', sx }: AddLinkProps) {
  const mayCreate = useMay('create', resource)
  if (!mayCreate) return null
  const arrival: FormArrival | undefined = values && { values }
  return (
    <Button
      component={Link}
      to={`/${resource}/create`}
      state={arrival}
      variant={variant}
      startIcon={<AddIcon />}
      sx={sx}
    >
      {children}
    </Button>
  )
}
