import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadI18nProvider } from '#admin/kit/language.ts'
import { fr } from '#admin/i18n/fr/index.ts'
import { screens } from '#admin/i18n/fr/screens.ts'
import { reactAdmin } from '#admin/i18n/fr/reactAdmin.ts'
import { templateWords } from '#charter/import/template/templateWords.ts'
import { importWords } from '#charter/import/words/importWords.ts'

interface Tree {
  [key: string]: Tree | string | undefined
}

function texts(tree: Tree, path = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    if (typeof value === 'string') return [[`${path}${key}`, value]]
    return value ? texts(value, `${path}${key}.`) : []
  })
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('i18n'))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
}

describe('the messages', () => {
  const french = [fr, screens, reactAdmin, { ...importWords('fr') }, { ...templateWords.fr }].flatMap(
    (tree) => texts(tree),
  )

  it.each([
    ['a straight apostrophe', /'/],
    ['three dots for an ellipsis', /\.\.\./],
    [
      'a breaking space, or none, before a high sign',
      /[^\u00A0\u202F:/\d|] ?[;?!](?:\s|$)|[^\u00A0\u202F]:\s/,
    ],
    ['a breaking space, or none, within quotation marks', /«[^\u00A0\u202F]|[^\u00A0\u202F]»/],
    ['an exclamation mark', /!/],
  ])('hold in French no %s', (_, pattern) => {
    expect(french.filter(([, text]) => pattern.test(text))).toEqual([])
  })

  it('say in both languages every error that the schemas, the server and the screens name', async () => {
    const keys = new Set(
      sources('src').flatMap(
        (source) => source.match(/\b(?:errors|earlierPage\.flaws)\.[a-z][a-zA-Z]*(?=')/g) ?? [],
      ),
    )
    expect(keys.size).toBeGreaterThan(20)
    for (const language of ['fr', 'en'] as const) {
      const { translate } = await loadI18nProvider(language)
      const missing = [...keys].filter((key) => translate(key, { _: '', smart_count: 1, max: 1 }) === '')
      expect(missing).toEqual([])
    }
  })

  it('take in what somebody typed so that it does not turn the words around it', async () => {
    for (const language of ['fr', 'en'] as const) {
      const { translate } = await loadI18nProvider(language)
      const created = (name: string) => translate('app.form.created', { name })
      expect(created('\u202Eag_')).toContain('[U+202E]ag_')
      expect(created('שלום')).toContain('\u2068שלום\u2069')
      expect(created('_ga')).toMatch(/_ga/)
    }
  })

  it('count as each language does: in French none is singular', async () => {
    const french = await loadI18nProvider('fr')
    const english = await loadI18nProvider('en')
    const counted = (count: number) =>
      [french, english].map(({ translate }) => translate('providers.count', { smart_count: count }))
    expect(counted(0)).toEqual(['0 prestataire', '0 providers'])
    expect(counted(1)).toEqual(['1 prestataire', '1 provider'])
    expect(counted(2)).toEqual(['2 prestataires', '2 providers'])
  })
})
