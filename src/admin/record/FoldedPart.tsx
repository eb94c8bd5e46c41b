import ExpandMoreIcon from '@mui/icons-material/ExpandMore'
import { Accordion, AccordionDetails, AccordionSummary, Typography } from '@mui/material'
import { createContext, type ReactNode, use, useCallback, useId, useState } from 'react'
import { FormGroupContextProvider, useFormGroup } from 'react-admin'
import { PartFindingCount } from '../findings/form/FieldFinding.tsx'
import { useOpenFieldFindings } from '../findings/form/RecordFindings.tsx'

interface FoldedPartProps {
  title: string
  /** A word on what is in it, for whoever wonders whether to open it. */
  summary: string
  defaultOpen?: boolean
  /** The fields in it of which the rules may find something: how much they do is said while it is folded. */
  fields?: readonly string[]
  /** Whether it unfolds for what they find. */
  opensOnFindings?: boolean
  children: ReactNode
}

const UnfoldContext = createContext<() => void>(() => undefined)

/** Unfolds the part around, for what must not be overlooked in it; nothing where there is none. */
export const useUnfold = () => use(UnfoldContext)

/** A part of a form that is seldom needed: folded, until something in it is to be corrected or decided. */
export function FoldedPart(props: FoldedPartProps) {
  const name = useId()
  return (
    <FormGroupContextProvider name={name}>
      <Part name={name} {...props} />
    </FormGroupContextProvider>
  )
}

function Part(props: FoldedPartProps & { name: string }) {
  const { name, title, summary, defaultOpen = false, fields = [], opensOnFindings = false, children } = props
  const { isValid } = useFormGroup(name)
  const [open, setOpen] = useState(defaultOpen)
  const isFound = useOpenFieldFindings(fields).length > 0
  const reasons = Number(!isValid) + Number(opensOnFindings && isFound)
  const unfold = useCallback(() => setOpen(true), [])
  const [knownReasons, setKnownReasons] = useState(0)
  if (reasons !== knownReasons) {
    setKnownReasons(reasons)
    if (reasons > knownReasons) setOpen(true)
  }
  return (
    <Accordion
      disableGutters
      variant="outlined"
      expanded={open}
      onChange={(_, expanded) => setOpen(expanded)}
      slotProps={{ heading: { component: 'h2' } }}
      sx={{ mt: 2 }}
    >
      <AccordionSummary
        expandIcon={<ExpandMoreIcon />}
        id={`${name}-title`}
        aria-controls={`${name}-part`}
        sx={{ '& .MuiAccordionSummary-content': { flexWrap: 'wrap', columnGap: 1 } }}
      >
        <Typography component="span" sx={{ fontWeight: 600 }}>
          {title}
        </Typography>
        <Typography component="span" color="textSecondary">
          {summary}
        </Typography>
        {!open && <PartFindingCount fields={fields} />}
      </AccordionSummary>
      <UnfoldContext value={unfold}>
        <AccordionDetails>{children}</AccordionDetails>
      </UnfoldContext>
    </Accordion>
  )
}
