import ExpandMoreIcon from '@mui/icons-material/ExpandMore'
import { Accordion, AccordionDetails, AccordionSummary, Typography } from '@mui/material'
import { createContext, type ReactNode, use, useCallback, useEffect, useId, useRef, useState } from 'react'
import { FormGroupContextProvider, useFormGroup } from 'react-admin'
import { PartFindingCount } from '../findings/form/FieldFinding.tsx'
import { useOpenFieldFindings } from '../findings/form/RecordFindings.tsx'
import { isFocusBelow } from '../kit/form/useHeldHeight.ts'

interface FoldedPartProps {
  title: string
  /** A short description of the content, shown beside the title. */
  summary: string
  defaultOpen?: boolean
  /** The fields inside that may have findings. Their number is shown while the part is folded. */
  fields?: readonly string[]
  /** True if the part unfolds when these fields get a finding, unless the focus is below: what is typed there would move. */
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
  const unfold = useCallback(() => setOpen(true), [])
  const part = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isValid) unfold()
  }, [isValid, unfold])
  useEffect(() => {
    if (opensOnFindings && hasFindings && !isFocusBelow(part.current)) unfold()
  }, [opensOnFindings, hasFindings, unfold])
  return (
    <Accordion
      ref={part}
      disableGutters
      variant="outlined"
      expanded={isOpen}
      onChange={(_, expanded) => setOpen(expanded)}
      slotProps={{ heading: { component: 'h2' } }}
      sx={{ mt: 1 }}
    >
      <AccordionSummary
        expandIcon={<ExpandMoreIcon />}
        id={`${name}-title`}
        aria-controls={`${name}-part`}
        sx={{ '& .MuiAccordionSummary-content': { columnGap: 1, minWidth: 0, alignItems: 'center' } }}
      >
        <Typography component="span" noWrap sx={{ fontWeight: 600 }}>
          {title}
        </Typography>
        {/* In one line, so that a count beside it does not make the part higher. */}
        <Typography component="span" color="textSecondary" noWrap sx={SUMMARY}>
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

const SUMMARY = { flex: 1, display: { xs: 'none', sm: 'block' } }

const UnfoldContext = createContext<() => void>(() => undefined)

/** Returns a function that unfolds the part around a component. Outside of a folded part it does nothing. */
export const useUnfold = () => use(UnfoldContext)
