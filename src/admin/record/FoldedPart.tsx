import ExpandMoreIcon from '@mui/icons-material/ExpandMore'
import { Accordion, AccordionDetails, AccordionSummary, Typography } from '@mui/material'
import { createContext, type ReactNode, use, useCallback, useId, useState } from 'react'
import { FormGroupContextProvider, useFormGroup } from 'react-admin'
import { PartFindingCount } from '../findings/form/FieldFinding.tsx'
import { useOpenFieldFindings } from '../findings/form/RecordFindings.tsx'

interface FoldedPartProps {
  title: string
  /** A short description of the content, shown beside the title. */
  summary: string
  defaultOpen?: boolean
  /** The fields inside that may have findings. Their number is shown while the part is folded. */
  fields?: readonly string[]
  /** True if the part unfolds when these fields get a finding. */
  opensOnFindings?: boolean
  children: ReactNode
}

/** A part of a form that is seldom needed. It is folded, and unfolds when a field inside needs attention. */
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
  const [isOpen, setOpen] = useState(defaultOpen)
  const hasFindings = useOpenFieldFindings(fields).length > 0
  const reasons = Number(!isValid) + Number(opensOnFindings && hasFindings)
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
      expanded={isOpen}
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
        {!isOpen && <PartFindingCount fields={fields} />}
      </AccordionSummary>
      <UnfoldContext value={unfold}>
        <AccordionDetails>{children}</AccordionDetails>
      </UnfoldContext>
    </Accordion>
  )
}

const UnfoldContext = createContext<() => void>(() => undefined)

/** Returns a function that unfolds the part around a component. Outside of a folded part it does nothing. */
export const useUnfold = () => use(UnfoldContext)
