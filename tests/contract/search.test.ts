import { describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import type { Cookie } from '#charter/register/cookie.ts'
import { aCookie, aRegister } from '../support/builders.ts'
import { onEachEngine, type Started } from './engines.ts'
import { type Asked, searchCookies as search } from './searchCookies.ts'

vi.setConfig({ testTimeout: 120_000 })

async function read(api: Started, path: string) {
  return z.looseObject({ id: z.number(), version: z.number() }).parse((await api.send('GET', path)).body)
}

const ONE = {
  name: '_pk_id.*',
  providerId: 1,
  categoryId: 1,
  service: 'Mesure d’audience',
  location: 'Portail',
  purpose: 'Compter les visites, sans suivre personne.',
  lifetime: 'P1Y1M',
  party: 'third',
  storage: 'localStorage',
  domain: '.ville-exemple.fr',
  recipients: 'Hébergeur',
  status: 'draft',
  reviewedOn: '2026-03-01',
  notes: 'Relire à l’été',
} as const satisfies Partial<Cookie>

const twoCookies = aRegister({
  providers: [{ name: 'Éditions du Lagon' }, { name: 'Opendatasoft' }],
  categories: [
    { key: 'audience', name: 'Statistiques' },
    { key: 'necessary', name: 'Nécessaires' },
  ],
  cookies: [ONE, { providerId: 2, categoryId: 2 }],
})

onEachEngine((start) => {
  describe('a search', () => {
    it.each([
      ['its name', '_pk_id.*'],
      ['its provider', 'editions lagon'],
      ['its category', 'STATISTIQUES'],
      ['its service', "mesure d'audience"],
      ['its location', 'portail'],
      ['its purpose', 'visites'],
      ['its lifetime', '1 an et 1 mois'],
      ['its origin', 'tiers'],
      ['how it is stored', 'stockage local'],
      ['its domain', '.ville-exemple.fr'],
      ['its recipients', 'hebergeur'],
      ['its state', 'brouillon'],
      ['the day of its review', '1er mars 2026'],
      ['its notes', 'ete'],
      ['several of them at once', 'lagon brouillon visites mars'],
      ['words of two letters', 'pk 1e'],
    ])('finds a cookie by %s', async (_what, words) => {
      const api = await start(twoCookies)
      expect(await search(api, words)).toEqual({ ids: [1], total: 1 })
    })

    it('finds in the words of the reader’s language', async () => {
      const api = await start(twoCookies)
      expect((await search(api, 'draft')).ids).toEqual([])
      const rowsFor = async (q: string, language: string) => {
        const filter = encodeURIComponent(JSON.stringify({ q }))
        const { body } = await api.send('GET', `/api/cookies.csv?filter=${filter}&language=${language}`)
        return String(body).trim().split('\r\n').length - 1
      }
      expect(await rowsFor('draft', 'en')).toBe(1)
      expect(await rowsFor('brouillon', 'en')).toBe(0)
      expect(await rowsFor('brouillon', 'fr')).toBe(1)
      expect(await rowsFor('march', 'en')).toBe(1)
    })

    it('finds the cookies whose lifetime is missing', async () => {
      const api = await start(twoCookies)
      expect((await search(api, 'durée manquante')).ids).toEqual([2])
    })

    it.each([
      ['a letter', 'z', [2]],
      ['two letters', 'zy', [2]],
      ['two letters of two words', 'yx', []],
      ['a letter outside the alphabet', 'Ω', [3]],
      ['a sign of two halves', '😀', [3]],
      ['two of them', '😀🎈', [3]],
      ['a sign that SQL knows', '%', [4]],
      ['two signs that SQL knows', "'%", []],
      ['three signs that SQL knows', '_%"', [4]],
      ['what an index would take for a word of its own', 'AND', []],
      ['quotation marks', '"""', []],
      ['a longer word with signs', 'a*b"c_%', [4]],
      ['a part of a word and the word', 'zy azyz', [2]],
      ['a word with something else in its midst', 'azzz', []],
    ])('takes %s as it is', async (_what, words, ids) => {
      const names = ['commun', 'azyz xb', 'Ωmega 😀🎈', 'a*b"c_%"']
      // Words of a cookie that hold none of the above.
      const others = { service: 'Objet', purpose: 'Objet', lifetime: 'session' } as const
      const api = await start(
        aRegister({ providers: [{ name: 'Objet' }], cookies: names.map((name) => ({ name, ...others })) }),
      )
      expect((await search(api, words)).ids).toEqual(ids)
    })

    it('takes hundreds of words, and a word of hundreds of letters', async () => {
      const long = 'abcdefghij'.repeat(90)
      const api = await start(
        aRegister({ cookies: [{ notes: long }, { name: 'sid', notes: long.replace('jab', 'jxb') }] }),
      )
      expect((await search(api, long)).ids).toEqual([1])
      const letters = Array.from({ length: 500 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join(
        ' ',
      )
      expect((await search(api, letters)).ids).toEqual([])
    })

    it('counts, sorts and cuts what it finds, whether little or much, beside other conditions', async () => {
      const api = await start(
        aRegister({
          providers: [{ name: 'Zèbre' }, { name: 'Abeille' }],
          cookies: Array.from({ length: 1_100 }, (_, index) => ({
            name: `c${String((index * 7) % 1_100).padStart(4, '0')}`,
            providerId: index % 3 === 0 ? 1 : 2,
            purpose: index % 100 === 0 ? 'Rare objet.' : 'Objet.',
            status: index % 2 === 0 ? ('active' as const) : ('retired' as const),
          })),
        }),
      )
      const byName = { sort: ['name', 'DESC'], range: [1, 2] } as const
      // The name of the record n is 7 (n − 1) modulo 1,100: 1099 is of 158, 1098 of 315, 1097 of 472.
      expect(await search(api, 'objet', { ...asked(byName) })).toEqual({ ids: [315, 472], total: 1_100 })
      expect(await search(api, 'objet', { ...asked(byName), filter: { status: 'retired' } })).toEqual({
        ids: [472, 786],
        total: 550,
      })
      expect(await search(api, 'rare', asked({ sort: ['id', 'DESC'], range: [0, 2] }))).toEqual({
        ids: [1_001, 901, 801],
        total: 11,
      })
      expect(await search(api, 'rare', asked({ sort: ['id', 'ASC'], range: [10, 40] }))).toEqual({
        ids: [1_001],
        total: 11,
      })
      expect(await search(api, 'objet', { filter: { status: 'draft' } })).toEqual({ ids: [], total: 0 })
      // Abeille has 733 of them.
      expect(await search(api, 'objet', asked({ sort: ['providerId', 'ASC'], range: [732, 734] }))).toEqual({
        ids: [1_100, 1, 4],
        total: 1_100,
      })
      expect(await search(api, 'objet', asked({ sort: ['providerId', 'DESC'], range: [1, 2] }))).toEqual({
        ids: [1_096, 1_093],
        total: 1_100,
      })
      expect((await api.send('DELETE', '/api/cookies/1099')).status).toBe(200)
      expect(await search(api, 'objet', asked({ sort: ['providerId', 'DESC'], range: [0, 1] }))).toEqual({
        ids: [1_096, 1_093],
        total: 1_099,
      })
    })

    it('finds a renamed provider or category at once, and leaves the cookies unwritten', async () => {
      const api = await start(twoCookies)
      expect((await search(api, 'lagon')).ids).toEqual([1])
      const before = (await api.send('GET', '/api/cookies')).body
      for (const [path, name] of [
        ['/api/providers/1', 'Maison Volcan'],
        ['/api/categories/1', 'Fréquentation'],
      ] as const) {
        const { status } = await api.send('PUT', path, { ...(await read(api, path)), name })
        expect(status).toBe(200)
      }
      expect((await search(api, 'lagon')).ids).toEqual([])
      expect((await search(api, 'volcan frequentation')).ids).toEqual([1])
      expect((await api.send('GET', '/api/cookies')).body).toEqual(before)
    })

    it('follows every write', async () => {
      const api = await start(twoCookies)
      const finds = async (words: string, ids: number[]) =>
        expect((await search(api, words)).ids, words).toEqual(ids)

      const made = await api.send(
        'POST',
        '/api/cookies',
        aCookie({ name: 'nouveau', purpose: 'Voir naître.' }),
      )
      expect(made.status).toBe(201)
      await finds('naitre', [3])
      const changed = { ...(await read(api, '/api/cookies/3')), purpose: 'Voir grandir.', lifetime: 'P9D' }
      expect((await api.send('PUT', '/api/cookies/3', changed)).status).toBe(200)
      await finds('naitre', [])
      await finds('grandir', [3])
      await finds('9 jours', [3])
      const taken = { ids: [3], data: { status: 'retired' } }
      await finds('retire', [])
      expect((await api.send('PATCH', '/api/cookies?filter={"id":[3]}', taken.data)).status).toBe(200)
      await finds('retire', [3])
      expect((await api.send('DELETE', '/api/cookies/3')).status).toBe(200)
      await finds('grandir', [])
      const replaced = { by: 2, version: (await read(api, '/api/providers/1')).version }
      expect((await api.send('POST', '/api/providers/1/replace', replaced)).status).toBe(200)
      await finds('lagon', [])
      await finds('opendatasoft', [1, 2])
    })
  })
})

function asked({
  sort,
  range,
}: {
  sort: readonly [string, 'ASC' | 'DESC']
  range: readonly [number, number]
}): Asked {
  return { sort: [...sort], range: [...range] }
}
