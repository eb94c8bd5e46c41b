import { createContext, use } from 'react'
import { isJsonObject } from '#api/isJsonObject.ts'
import { tryParseJson } from '#charter/kit/tryParseJson.ts'

type Values = Readonly<Record<string, unknown>>

/** What somebody typed in a form and has not saved yet. */
export interface Draft {
  id: string
  /** Names the form among all: `cookies/1`, `cookies/create`. */
  form: string
  /** The instant of the last change, ISO 8601 in UTC. */
  at: string
  /** The values that the form had before anything was typed. */
  base: Values
  values: Values
}

/** The drafts in this browser, each of one person. */
export interface Drafts {
  /** Lists the drafts of a form, the newest first. */
  list: (person: number, form: string) => Draft[]
  /** Keeps a draft in place of the one with the same id. Returns false if this browser cannot keep it. */
  keep: (person: number, draft: Omit<Draft, 'at'>) => boolean
  remove: (person: number, id: string) => void
  /** Removes all drafts but those of one person; null: all. */
  keepOnly: (person: number | null) => void
}

const PREFIX = 'registre.draft.'
const DAY = 24 * 60 * 60 * 1_000
const AGE_MAX = 30 * DAY
const COUNT_MAX = 50
/** In characters of JSON: about one tenth of what a browser grants. */
const SIZE_MAX = 500_000

/**
 * Creates the drafts in `storage`. Those that are too old, and the oldest of too many, are removed when another one is kept.
 */
export function createDrafts(storage: Storage, now: () => Date): Drafts {
  const listKeys = () =>
    Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) =>
      key.startsWith(PREFIX),
    )
  const isFresh = ({ at }: Draft) => now().getTime() - Date.parse(at) < AGE_MAX

  function prune(added: string) {
    const kept = listKeys()
      .filter((key) => key !== added)
      .map((key) => ({ key, draft: parseDraft(storage.getItem(key)) }))
      .toSorted((one, other) => (other.draft?.at ?? '').localeCompare(one.draft?.at ?? ''))
    for (const [index, { key, draft }] of kept.entries())
      if (!draft || !isFresh(draft) || index >= COUNT_MAX - 1) storage.removeItem(key)
  }

  return {
    list: (person, form) =>
      listKeys()
        .filter((key) => key.startsWith(prefixOf(person)))
        .map((key) => parseDraft(storage.getItem(key)))
        .filter((draft) => draft !== null)
        .filter((draft) => draft.form === form && isFresh(draft))
        .toSorted((one, other) => other.at.localeCompare(one.at)),
    keep(person, draft) {
      const key = prefixOf(person) + draft.id
      const text = JSON.stringify({ ...draft, at: now().toISOString() } satisfies Draft)
      if (text.length > SIZE_MAX) return false
      try {
        prune(key)
        storage.setItem(key, text)
        return true
      } catch {
        // The storage is full.
        return false
      }
    },
    remove: (person, id) => storage.removeItem(prefixOf(person) + id),
    keepOnly(person) {
      for (const key of listKeys())
        if (person === null || !key.startsWith(prefixOf(person))) storage.removeItem(key)
    },
  }
}

const prefixOf = (person: number) => `${PREFIX}${person}.`

function parseDraft(text: string | null): Draft | null {
  const read = text === null ? null : tryParseJson(text)
  if (!isJsonObject(read)) return null
  const { id, form, at, base, values } = read
  return typeof id === 'string' &&
    typeof form === 'string' &&
    typeof at === 'string' &&
    isJsonObject(base) &&
    isJsonObject(values)
    ? { id, form, at, base, values }
    : null
}

/** Returns the storage of this browser; where that is forbidden, one that ends with the page. */
export function openBrowserStorage(): Storage {
  try {
    return window.localStorage
  } catch {
    return createMemoryStorage()
  }
}

function createMemoryStorage(): Storage {
  const items = new Map<string, string>()
  return {
    get length() {
      return items.size
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, text) => void items.set(key, text),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  }
}

export const DraftsContext = createContext<Drafts | null>(null)

export function useDrafts(): Drafts {
  const drafts = use(DraftsContext)
  if (!drafts) throw new Error('useDrafts needs a DraftsContext around it')
  return drafts
}
