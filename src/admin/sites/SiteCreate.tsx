import {
  Alert,
  Button,
  Checkbox,
  FormControlLabel,
  MenuItem,
  Stack,
  TextField,
  Typography,
} from '@mui/material'
import { type FormEvent, useState } from 'react'
import { useGetList, useTranslate } from 'react-admin'
import { useNavigate } from 'react-router'
import { PageHeading } from '../kit/PageHeading.tsx'
import { NotAllowed, useMay } from '../kit/session/access.tsx'
import { useText } from '../i18n/useText.ts'
import type { Act } from '../kit/server/act.ts'
import { messageOf, parseProblem } from '../kit/server/problem.ts'
import { useAct } from '../kit/server/startQueries.ts'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'
import type { CookieRecord, SectionRecord } from '../kit/records.ts'
import { type SiteRecord, useSites } from '../kit/sites.ts'
import { sectionName } from '../kit/sectionName.ts'

/** Adds a platform, from another one or from nothing, in one act. */
export function SiteCreate() {
  const sites = useSites()
  const [first] = sites
  if (!useMay('create', 'sites')) return <NotAllowed />
  return first === undefined ? null : <NewSite sites={sites} first={first} />
}

const NOTHING = 0

interface NewSiteBody {
  site: object
  from: number | null
  sectionIds: readonly number[]
  cookieIds: readonly number[]
}

function addSite(dataProvider: RegisterDataProvider, body: NewSiteBody) {
  const options = { method: 'POST', body: JSON.stringify(body) }
  return dataProvider.ask<{ ids: number[]; act: Act }>('/sites/add', options)
}

function NewSite({ sites, first }: { sites: readonly SiteRecord[]; first: SiteRecord }) {
  const text = useText()
  const translate = useTranslate()
  const navigate = useNavigate()
  const [fromId, setFromId] = useState(first.id)
  const [typed, setTyped] = useState({ platformName: '', platformUrl: '', slug: '' })
  const sections = useTicks<SectionRecord>('sections', fromId)
  const cookies = useTicks<CookieRecord>('cookies', fromId)
  const { mutate, isPending, error } = useAct(addSite)
  const problem = parseProblem(error)

  function submit(event: FormEvent) {
    event.preventDefault()
    const model = sites.find(({ id }) => id === fromId) ?? first
    const { id: _id, version: _version, createdAt: _createdAt, updatedAt: _updatedAt, ...shared } = model
    const own = { sectionOrder: [], archived: '', charterList: '', publisherDomains: '', logo: '' }
    const site = { ...shared, ...typed, ...own }
    mutate(
      {
        site,
        from: fromId === NOTHING ? null : fromId,
        sectionIds: sections.ticked,
        cookieIds: cookies.ticked,
      },
      { onSuccess: ({ ids: [id] }) => void navigate(`/sites/${id}`) },
    )
  }

  const errorOf = (field: string) => {
    const found = problem?.errors?.[field] ?? problem?.errors?.[`site.${field}`]
    return found && translate(found.message, found.args)
  }
  const input = (field: keyof typeof typed, isRequired: boolean) => (
    <TextField
      label={translate(`resources.sites.fields.${field}`)}
      required={isRequired}
      value={typed[field]}
      onChange={({ target }) => setTyped({ ...typed, [field]: target.value })}
      error={errorOf(field) !== undefined}
      helperText={errorOf(field) ?? text(`sites.create.help.${field}`)}
    />
  )
  return (
    <>
      <PageHeading title={text('sites.create.title')} />
      <Stack component="form" onSubmit={submit} spacing={2} sx={{ maxWidth: 720 }}>
        {input('platformName', true)}
        {input('platformUrl', false)}
        {input('slug', false)}
        <TextField
          select
          label={text('sites.create.from')}
          value={fromId}
          onChange={({ target }) => setFromId(Number(target.value))}
          helperText={text('sites.create.fromHelp')}
        >
          {sites.map(({ id, platformName }) => (
            <MenuItem key={id} value={id}>
              {platformName}
            </MenuItem>
          ))}
          <MenuItem value={NOTHING}>{text('sites.create.fromNothing')}</MenuItem>
        </TextField>
        <Ticks title={text('sites.create.sections')} nameOf={sectionName} {...sections} />
        <Ticks title={text('sites.create.cookies')} nameOf={({ name }) => name} {...cookies} />
        {error !== null && <Alert severity="error">{translate(messageOf(error), problem?.args)}</Alert>}
        <Button type="submit" variant="contained" loading={isPending} sx={{ alignSelf: 'flex-start' }}>
          {text('sites.create.submit')}
        </Button>
      </Stack>
    </>
  )
}

interface TickList<Item> {
  items: readonly Item[]
  ticked: readonly number[]
  setTicked: (ids: readonly number[]) => void
}

/** The records of a site, all of them ticked until somebody says otherwise; none where there is no site. */
function useTicks<Item extends CookieRecord | SectionRecord>(
  resource: string,
  siteId: number,
): TickList<Item> {
  const [chosen, setChosen] = useState<{ siteId: number; ids: readonly number[] } | null>(null)
  const { data = [] } = useGetList<Item>(
    resource,
    {
      filter: { siteId },
      sort: { field: 'position', order: 'ASC' },
      pagination: { page: 1, perPage: 1_000 },
    },
    { enabled: siteId !== NOTHING },
  )
  const items = siteId === NOTHING ? [] : data
  const ticked = chosen?.siteId === siteId ? chosen.ids : items.map(({ id }) => id)
  return { items, ticked, setTicked: (ids) => setChosen({ siteId, ids }) }
}

interface TicksProps<Item> extends TickList<Item> {
  title: string
  nameOf: (item: Item) => string
}

function Ticks<Item extends { id: number }>({ title, nameOf, items, ticked, setTicked }: TicksProps<Item>) {
  if (items.length === 0) return null
  return (
    <fieldset>
      <Typography component="legend" sx={{ fontWeight: 600 }}>
        {title}
      </Typography>
      <Stack sx={{ maxHeight: 320, overflowY: 'auto' }}>
        {items.map((item) => (
          <FormControlLabel
            key={item.id}
            label={nameOf(item)}
            control={
              <Checkbox
                size="small"
                checked={ticked.includes(item.id)}
                onChange={(_, isTicked) =>
                  setTicked(isTicked ? [...ticked, item.id] : ticked.filter((id) => id !== item.id))
                }
              />
            }
          />
        ))}
      </Stack>
    </fieldset>
  )
}
