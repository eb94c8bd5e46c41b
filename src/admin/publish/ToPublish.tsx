import LockIcon from '@mui/icons-material/LockOutlined'
import { Alert, Typography } from '@mui/material'
import { useMay, useRolesInWords } from '../kit/session/access.tsx'
import { useLocalDay } from '../kit/time.tsx'
import { DifferencesBesidePages } from '../differences/DifferencesBesidePages.tsx'
import { useText } from '../i18n/useText.ts'
import { GateReport, useGate } from './GateReport.tsx'
import { PublishForm, type PublishFormProps } from './PublishForm.tsx'

/** The findings, the differences from the page online, both pages, and the form for those who may publish. */
export function ToPublish(props: Omit<PublishFormProps, 'gate'>) {
  const { compared, status } = props.seen
  const text = useText()
  const day = useLocalDay()
  const mayPublish = useMay('create', 'publications')
  const { online, next } = status
  const gate = useGate()
  return (
    <>
      <Typography color="textSecondary" sx={{ mb: 2, maxWidth: '60em' }}>
        {online
          ? text(compared.comparison.differences.length === 0 ? 'publish.newLook' : 'publish.intro', {
              number: online.number,
              date: day(online.at),
            })
          : text('publish.first')}
      </Typography>
      <GateReport gate={gate} />
      <DifferencesBesidePages
        compared={compared}
        titles={{
          before: {
            short: text('publish.before.short'),
            long: text('publish.before.long', { number: online?.number ?? 0 }),
          },
          after: { short: text('publish.after.short'), long: text('publish.after.long', { number: next }) },
        }}
      >
        {mayPublish ? <PublishForm {...props} gate={gate} /> : <PublisherRoles />}
      </DifferencesBesidePages>
    </>
  )
}

/** Tells the other roles which ones may publish. */
function PublisherRoles() {
  const text = useText()
  const rolesInWords = useRolesInWords()
  return (
    <Alert severity="info" icon={<LockIcon fontSize="inherit" />} role="note">
      {text('publish.publisherRoles', { roles: rolesInWords('create', 'publications') })}
    </Alert>
  )
}
