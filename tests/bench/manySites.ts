import { createStore } from '#server/storage/createStore.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { makeSalt } from '../support/makeSalt.ts'
import { manyCookies } from './manyCookies.ts'

/** Makes a register of `count` cookies in a new file: every second one stands on all of `sites` sites, each other one on one of them. */
export async function makeManySites(path: string, count: number, sites: number): Promise<void> {
  const now = () => new Date()
  const store = await createStore(nodeSqlite(path), { register: manyCookies(count), now, makeSalt })
  const author = { who: 'local', at: now().toISOString() }
  const first = await store.get('sites', 1)
  if (first.kind !== 'ok') throw new Error('There is no site')
  const { id: _id, version: _version, createdAt: _createdAt, updatedAt: _updatedAt, ...fields } = first.record
  for (let site = 2; site <= sites; site += 1) {
    const platformName = `plateforme${site}.exemple.fr`
    const platform = { platformName, platformUrl: `https://${platformName}`, slug: '' }
    const added = await store.create('sites', { ...fields, ...platform }, author)
    if (added.kind !== 'ok') throw new Error(`Site ${site}: ${added.kind}`)
  }
  const place = async (ids: number[], siteIds: number[]) => {
    const placed = await store.updateMany('cookies', ids, { siteIds }, author)
    if (placed.kind !== 'ok') throw new Error(`Not placed: ${placed.kind}`)
  }
  const all = Array.from({ length: sites }, (_, index) => index + 1)
  const half = Array.from({ length: count / 2 }, (_, index) => index * 2)
  await place(
    half.map((index) => index + 2),
    all,
  )
  for (const site of all.slice(1))
    await place(
      half.filter((index) => (index / 2) % sites === site - 1).map((index) => index + 1),
      [site],
    )
  await store.close()
}
