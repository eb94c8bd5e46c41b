import { existsSync, readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import { categorySchema } from '#charter/register/category.ts'
import { cookieSchema } from '#charter/register/cookie.ts'
import { providerSchema } from '#charter/register/provider.ts'
import { renderCsv, renderText } from '#charter/page/renderText.ts'
import { renderHtml } from '#charter/page/renderHtml.ts'
import { sectionSchema } from '#charter/register/section.ts'
import { siteSchema } from '#charter/register/site.ts'
import { starterRegister } from '#charter/starter/starterRegister.ts'

const SEED = new URL('../../../../shared/seed/charte-cookies.txt', import.meta.url)
const charter = assembleCharter(starterRegister)
const withSingleSpaces = (text: string) => text.replace(/\s+/g, ' ').trim()

describe('the starter register', () => {
  it.skipIf(!existsSync(SEED))(
    'reads as the original charter, word for word (skipped without its seed)',
    () => {
      expect(withSingleSpaces(renderText(charter))).toBe(withSingleSpaces(readFileSync(SEED, 'utf8')))
    },
  )

  it('has the original’s headings and table', () => {
    const text = renderText(charter)
    expect(text).toContain('Charte cookies\n\nAfin de vous proposer le meilleur service possible')
    expect(text).toContain("\n\nQu'est ce qu'un cookie ?\n\nUn \"cookie\" est une suite d'informations")
    expect(text).toContain(
      '\n\nA quoi servent les cookies sur la plateforme <https://data.regionreunion.com>\n\n',
    )
    expect(renderCsv(charter)).toBe(
      [
        '\uFEFFNom du prestataire;Service et emplacement;Nom du cookies;Finalités',
        "Opendatasoft;Authentification (front et back office);sessionid;Se souvenir de l'utilisateur d'une page à une autre.",
        'Opendatasoft;Sélection de la langue (front et back office);django_language;Se souvenir de la langue du visiteur',
        'Opendatasoft;API (CSRF) (front et back office);csrftoken;Récupérer des données via des appels API',
        'Opendatasoft;Choix concernant vos préférences sur les cookies;cookies_preferences;Se souvenir du choix opéré par le visiteur concernant les cookies',
        '',
      ].join('\r\n'),
    )
  })

  it('is valid, and already as the schemas would store it', () => {
    const { site, providers, categories, cookies, sections } = starterRegister
    expect(siteSchema.parse(site)).toEqual(site)
    for (const { id: _, ...provider } of providers) expect(providerSchema.parse(provider)).toEqual(provider)
    for (const { id: _, position: __, ...category } of categories)
      expect(categorySchema.parse(category)).toEqual(category)
    for (const { id: _, position: __, ...cookie } of cookies)
      expect(cookieSchema.parse(cookie)).toEqual(cookie)
    for (const { id: _, position: __, ...section } of sections)
      expect(sectionSchema.parse(section)).toEqual(section)
  })

  it('links the platform’s address, which its text keeps between angle brackets', () => {
    expect(renderHtml(charter)).toContain(
      '<h2>A quoi servent les cookies sur la plateforme <a href="https://data.regionreunion.com">data.regionreunion.com</a></h2>',
    )
  })

  it('weighs under 14 KB on the wire, what one round trip carries', () => {
    const html = renderHtml(charter)
    expect(brotliCompressSync(html).length).toBeLessThan(14_000)
    expect(gzipSync(html).length).toBeLessThan(14_000)
  })
})
