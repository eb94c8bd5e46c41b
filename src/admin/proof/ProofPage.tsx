import { Typography } from '@mui/material'
import { PageHeading } from '../kit/PageHeading.tsx'
import { IfAllowed } from '../kit/session/access.tsx'
import { useText } from '../i18n/useText.ts'
import { ProofForm } from './ProofForm.tsx'

/** « Dossier de preuve »: what the page said in a period, in one file to hand to an inspector. */
export function ProofPage() {
  const text = useText()
  return (
    <IfAllowed to="read" what="proof" otherwise="page">
      <PageHeading title={text('proof.title')} />
      <Typography sx={{ mb: 2, maxWidth: '46rem' }}>{text('proof.intro')}</Typography>
      <ProofForm />
    </IfAllowed>
  )
}
