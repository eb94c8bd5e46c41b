import type { PlacedCategory, PlacedCookie, PlacedProvider, PlacedSection, PlacedSite } from './placement.ts'
import { oncePerObject } from '../kit/oncePerObject.ts'
import { byPosition, type Identified, type Positioned, type Register } from './register.ts'
import { SITE_ID } from './siteId.ts'
import { SITE_PLACES, type Translated, type Translation } from './translation.ts'

/** All that a register holds, of every site. */
export interface WholeRegister {
  /** The first one is the one that was there from the start. */
  sites: Identified<PlacedSite>[]
  providers: Identified<PlacedProvider>[]
  categories: Positioned<Identified<PlacedCategory>>[]
  cookies: Positioned<Identified<PlacedCookie>>[]
  sections: Positioned<Identified<PlacedSection>>[]
}

/**
 * The register as one site has it: the cookies that stand on it, each where it is set there, and its sections in its order.
 * Of providers and categories those are left out that only the cookies of other sites have. Null where there is no such site.
 */
export function viewSite(whole: WholeRegister, siteId: number): Register | null {
  const [first] = whole.sites
  const placed = whole.sites.find(({ id }) => id === siteId)
  if (placed === undefined || first === undefined) return null
  const {
    id,
    slug,
    archived: _archived,
    charterList: _charterList,
    sectionOrder,
    languages,
    ...site
  } = placed
  const translated = translationsIn(languages)
  const here = whole.cookies.filter(({ siteIds }) => siteIds.includes(siteId))
  const elsewhere = whole.cookies.filter(({ siteIds }) => !siteIds.includes(siteId))
  const isOurs = (field: 'providerId' | 'categoryId') => {
    const ours = new Set(here.map((cookie) => cookie[field]))
    const others = new Set(elsewhere.map((cookie) => cookie[field]))
    return ({ id }: { id: number }) => ours.has(id) || !others.has(id)
  }
  return {
    site: {
      ...translated(site),
      ...(languages.length > 0 && { languages }),
      // A register has one time zone, whichever site is looked at.
      timeZone: first.timeZone,
      ...(id !== SITE_ID && { id, slug }),
    },
    providers: whole.providers
      .filter(isOurs('providerId'))
      .map((provider) => (isUntranslated(provider) ? viewProvider : translated)(provider)),
    categories: withParents(whole.categories, isOurs('categoryId')).map((category) =>
      (isUntranslated(category) ? viewCategory : translated)(category),
    ),
    cookies: here.map((cookie) =>
      isUntranslated(cookie) && cookie.siteLocations.length === 0
        ? viewCookie(cookie)
        : translated(cookieOn(cookie, siteId)),
    ),
    sections: sectionsOf(whole.sections, siteId, sectionOrder).map(translated),
  }
}

// What each site shows as it is, is one object: what is found out of it on one site is known of it on all.
const viewProvider = oncePerObject(leaveTranslations<Identified<PlacedProvider>>)
const viewCategory = oncePerObject(leaveTranslations<Positioned<Identified<PlacedCategory>>>)
const viewCookie = oncePerObject(
  ({ siteIds: _siteIds, siteLocations: _siteLocations, ...cookie }: Positioned<Identified<PlacedCookie>>) =>
    leaveTranslations(cookie),
)

function leaveTranslations<Fields extends { translations: Translation[] }>({
  translations: _translations,
  ...record
}: Fields): Omit<Fields, 'translations'> & Translated {
  return record
}

function isUntranslated({ translations }: { translations: Translation[] }): boolean {
  return translations.length === 0
}

/** Leaves a record the translations in these languages; without any, no trace of them. */
function translationsIn(
  languages: readonly string[],
): <Fields extends { translations: Translation[] }>(
  record: Fields,
) => Omit<Fields, 'translations'> & Translated {
  return ({ translations, ...record }) => {
    const shown = translations.filter(({ language }) => languages.includes(language))
    return shown.length === 0 ? record : { ...record, translations: shown }
  }
}

/** The categories that are ours, and those that they stand under. */
function withParents(
  categories: readonly Positioned<Identified<PlacedCategory>>[],
  isOurs: (category: Identified<PlacedCategory>) => boolean,
): Positioned<Identified<PlacedCategory>>[] {
  const ours = categories.filter(isOurs)
  const parents = new Set(ours.map(({ parentId }) => parentId))
  return categories.filter((category) => parents.has(category.id) || isOurs(category))
}

function cookieOn(
  { siteIds: _siteIds, siteLocations, ...cookie }: Positioned<Identified<PlacedCookie>>,
  siteId: number,
): Positioned<Identified<Omit<PlacedCookie, 'siteIds' | 'siteLocations'>>> {
  const own = siteLocations.find((one) => one.siteId === siteId)
  const field = own === undefined ? 'location' : `${SITE_PLACES}${siteId}`
  const translations = cookie.translations.flatMap((one) => {
    if (one.field === field) return [{ ...one, field: 'location' }]
    return one.field === 'location' || one.field.startsWith(SITE_PLACES) ? [] : [one]
  })
  return { ...cookie, translations, ...(own && { location: own.location }) }
}

/** Whether a section stands on a site: on each, where it names none. */
export function isSectionOf({ siteIds }: Pick<PlacedSection, 'siteIds'>, siteId: number): boolean {
  return siteIds.length === 0 || siteIds.includes(siteId)
}

/** The sections of a site. In an order of its own they share out the positions that they have. */
function sectionsOf(
  sections: readonly Positioned<Identified<PlacedSection>>[],
  siteId: number,
  order: readonly number[],
): Positioned<Identified<Omit<PlacedSection, 'siteIds'>>>[] {
  const here = byPosition(sections.filter((section) => isSectionOf(section, siteId)))
  const positions = here.map(({ position }) => position)
  const ranks = new Map(order.map((id, rank) => [id, rank]))
  const rankOf = ({ id }: { id: number }) => ranks.get(id) ?? order.length
  return here
    .toSorted((one, other) => rankOf(one) - rankOf(other))
    .map(({ siteIds: _siteIds, ...section }, index) => ({
      ...section,
      position: positions[index] ?? section.position,
    }))
}
