import { expect, it } from 'vitest'
import { imageAddress } from '#charter/image/imageAddress.ts'
import { aPng } from '../../support/images.ts'
import { SECOND, startCharter } from './startCharter.ts'

const LOGO = imageAddress({ mediaType: 'image/png' }, aPng())

it('lets the page that is online show the logo that it holds, and no other page any image', async () => {
  const { get, publish, store, close } = await startCharter()
  const policyOf = async (path: string) => (await get(path)).headers.get('content-security-policy')
  await publish()
  expect(await policyOf('/charte')).not.toContain('img-src')
  await store.updateMany('sites', [1], { logo: LOGO, pageNotes: 'yes' }, { who: 'local', at: SECOND })
  await publish(SECOND)
  for (const path of ['/charte', '/charte/versions/2']) {
    expect(await policyOf(path)).toContain('; img-src data:; ')
    expect(await (await get(path)).text()).toContain(`<img class="logo" src="${LOGO}"`)
  }
  for (const path of ['/charte/fragment', '/charte/versions', '/charte/versions/1', '/charte.json']) {
    expect(await policyOf(path)).not.toContain('img-src')
    expect(await (await get(path)).text()).not.toContain('<img')
  }
  await close()
})
