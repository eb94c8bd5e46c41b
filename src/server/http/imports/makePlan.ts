import type { ImportChoicesBody, SentChoices } from '#api/imports.ts'
import { type PackedReading, unpackReading } from '#charter/import/packReading.ts'
import { hashPlan } from '#charter/import/plan/hashPlan.ts'
import type { PlanChoices } from '#charter/import/plan/planChoices.ts'
import { planImport } from '#charter/import/plan/planImport.ts'
import { viewSite } from '#charter/register/wholeRegister.ts'
import type { KeptPlan, WholeStore } from '../importStore.ts'
import { NoSuchSite } from '../storeErrors.ts'
import type { Importer } from './importWork.ts'

/** The time after which a plan goes that nobody applied, in milliseconds. */
const LIFETIME = 12 * 3_600_000

/** Plans what was read of a file against the register as it is now. Nothing is kept. */
export async function makePlan(
  store: WholeStore,
  reading: PackedReading,
  source: { name: string; sha256: string },
  { siteIds, choices }: ImportChoicesBody,
  { author, mayUpdateSites, writable }: Omit<Importer, 'userId'>,
): Promise<KeptPlan> {
  const { register: whole, versions } = await store.planBase()
  const [siteId = 0] = siteIds
  const view = viewSite(whole, siteId)
  const unknown = siteIds.find((id) => !versions.sites.has(id))
  if (view === null || unknown !== undefined) throw new NoSuchSite(unknown ?? siteId)
  const mayWriteSite = mayUpdateSites && (writable === null || siteIds.every((id) => writable.includes(id)))
  // Those that only the cookies of other sites have are there too.
  const register = { ...view, providers: whole.providers, categories: whole.categories }
  const plan = planImport({
    reading: unpackReading(reading),
    source,
    register,
    ...(whole.sites.length > 1 && {
      placement: {
        sites: whole.sites,
        cookies: whole.cookies,
        sections: whole.sections,
        chosen: siteIds,
        writable,
      },
    }),
    languages: [...new Set(whole.sites.flatMap(({ languages }) => languages))],
    versions: { ...versions, site: versions.sites.get(siteId) ?? 0 },
    choices: { ...choicesOf(choices), ...(!mayWriteSite && { leavesSite: true }) },
  })
  const expiresAt = new Date(Date.parse(author.at) + LIFETIME).toISOString()
  return { plan, ...hashPlan(plan), siteIds, expiresAt }
}

function choicesOf({ leftOut = [], leftOutTexts = [], retired = [], ...choices }: SentChoices): PlanChoices {
  return {
    ...choices,
    leftOut: new Set(leftOut),
    leftOutTexts: new Set(leftOutTexts),
    retired: new Set(retired),
  }
}
