import { Button } from '@mui/material'

/** The one button of a form for whoever is not signed in. */
export function SubmitButton({ label, isPending }: { label: string; isPending: boolean }) {
  return (
    <Button
      type="submit"
      variant="contained"
      fullWidth
      loading={isPending}
      loadingPosition="start"
      sx={{ my: 2 }}
    >
      {label}
    </Button>
  )
}
