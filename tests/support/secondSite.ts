import type { OpenStore } from '#server/storage/createStore.ts'

/** Another platform of the same body, as a body of the API says it. */
const TRANSPORT = {
  title: 'Cookies de Transport',
  platformName: 'transport.exemple.fr',
  platformUrl: 'https://transport.exemple.fr',
} as const

/** Adds a second site from the first: with all its sections, and with these cookies. */
export async function addSecondSite(
  store: Pick<OpenStore, 'get' | 'register' | 'addSite'>,
  author: { who: string; at: string },
  { cookieIds = [1, 2], ...named }: { cookieIds?: readonly number[]; platformName?: string } = {},
): Promise<void> {
  const { sections } = await store.register()
  const first = await store.get('sites', 1)
  if (first.kind !== 'ok') throw new Error('The register has no site')
  const { id: _id, version: _version, createdAt: _c, updatedAt: _u, ...fields } = first.record
  const sectionIds = sections.map(({ id }) => id)
  const added = await store.addSite(
    { fields: { ...fields, ...TRANSPORT, ...named, slug: '' }, from: 1, sectionIds, cookieIds },
    author,
  )
  if (added.kind !== 'ok') throw new Error(`The second site is not added: ${added.kind}`)
}
