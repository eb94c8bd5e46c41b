import { Typography } from '@mui/material'
import { useMay } from '../kit/session/access.tsx'
import { useDayOf, useExactInstant } from '../kit/time.tsx'
import { DifferencesBesidePages } from '../differences/DifferencesBesidePages.tsx'
import { useText } from '../i18n/useText.ts'
import { useFoldedList } from './FoldedFindings.tsx'
import { GateReport, useGate } from './GateReport.tsx'
import { Publishers } from './Publishers.tsx'
import { PublishForm, type PublishFormProps } from './PublishForm.tsx'

/** The differences from the page online, the findings folded, both pages, and the form for those who may publish. */
export function ToPublish(props: Omit<PublishFormProps, 'gate' | 'onShowBlockers'>) {
  const { compared, status } = props.seen
  const text = useText()
  const day = useDayOf()
  const exactInstant = useExactInstant()
  const mayPublish = useMay('create', 'publications')
  const { online, next } = status
  const gate = useGate()
  const blockerList = useFoldedList()
  return (
    <>
      <Typography
        color="textSecondary"
        title={online ? exactInstant(online.at) : undefined}
        sx={{ mb: 2, maxWidth: '60em' }}
      >
        {online
          ? text(compared.comparison.differences.length === 0 ? 'publish.newLook' : 'publish.intro', {
              number: online.number,
              date: day(online.at),
            })
          : text('publish.first')}
      </Typography>
      <DifferencesBesidePages
        compared={compared}
        titles={{
          before: {
            short: text('publish.before.short'),
            long: text('publish.before.long', { number: online?.number ?? 0 }),
          },
          after: { short: text('publish.after.short'), long: text('publish.after.long', { number: next }) },
        }}
        below={<GateReport gate={gate} blockerList={blockerList} />}
      >
        {mayPublish ? (
          <PublishForm {...props} gate={gate} onShowBlockers={blockerList.show} />
        ) : (
          <Publishers />
        )}
      </DifferencesBesidePages>
    </>
  )
}
