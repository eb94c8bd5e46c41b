import {
  blankPlacedCategory,
  blankPlacedCookie,
  blankPlacedProvider,
  blankPlacedSection,
  blankPlacedSite,
} from '../register/blankRecords.ts'
import type { SiteLocation } from '../register/fieldTypes.ts'
import { translationsIn } from '../register/translation.ts'
import type { WholeRegister } from '../register/wholeRegister.ts'
import { stateOf } from './leftState.ts'
import type { Replay } from './replayHistory.ts'

type LeftFields = Record<string, unknown> & { id: number; position: number }

/**
 * The register that the history has left. A state may hold anything: what is needed to tell which sites it stands on is read
 * with care, and the rest is only compared.
 */
export function leftRegister(left: Replay['left']): WholeRegister {
  return {
    sites: statesOf(left, 'sites')
      .map((state) => ({
        ...blankPlacedSite,
        ...state,
        sectionOrder: numbersIn(state.sectionOrder),
        languages: textsIn(state.languages),
        translations: translationsIn(state.translations),
      }))
      .toSorted((one, other) => one.id - other.id),
    providers: statesOf(left, 'providers').map((state) => ({
      ...blankPlacedProvider,
      ...state,
      translations: translationsIn(state.translations),
    })),
    categories: statesOf(left, 'categories').map((state) => ({
      ...blankPlacedCategory,
      ...state,
      translations: translationsIn(state.translations),
    })),
    cookies: statesOf(left, 'cookies').map((state) => ({
      ...blankPlacedCookie,
      ...state,
      siteIds: numbersIn(state.siteIds ?? blankPlacedCookie.siteIds),
      siteLocations: locationsIn(state.siteLocations),
      translations: translationsIn(state.translations),
    })),
    sections: statesOf(left, 'sections').map((state) => ({
      ...blankPlacedSection,
      ...state,
      siteIds: numbersIn(state.siteIds),
      translations: translationsIn(state.translations),
    })),
  }
}

const STAMPS = ['version', 'createdAt', 'updatedAt']

function statesOf(left: Replay['left'], resource: string): LeftFields[] {
  return [...left(resource)].map(([subject, state]) => {
    const fields = Object.entries(stateOf(state)).filter(([field]) => !STAMPS.includes(field))
    const record = Object.fromEntries(fields)
    return { ...record, id: Number(subject), position: Number(record.position) }
  })
}

function numbersIn(list: unknown): number[] {
  return Array.isArray(list) ? list.map(Number) : []
}

function textsIn(list: unknown): string[] {
  return Array.isArray(list) ? list.map(String) : []
}

function locationsIn(list: unknown): SiteLocation[] {
  const items: unknown[] = Array.isArray(list) ? list : []
  return items.flatMap((item) =>
    typeof item === 'object' && item !== null && 'siteId' in item && 'location' in item
      ? [{ siteId: Number(item.siteId), location: String(item.location) }]
      : [],
  )
}
