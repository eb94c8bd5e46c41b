import { assembleCharter } from '#charter/page/assembleCharter.ts'
import { checkPage } from '#charter/findings/page/checkPage.ts'
import { renderHtml } from '#charter/page/renderHtml.ts'
import { checkFrame } from '../charter/page/frame/checkFrame.ts'
import { aRegister } from './builders.ts'

/** A charter with several categories, every kind of cell, and a table and a link in the officer's text. */
export const soundPage = {
  html: renderHtml(
    assembleCharter(
      aRegister({
        site: {
          title: 'Charte cookies',
          platformName: 'data.example.fr',
          controller: 'Région Exemple',
          dpoContact: 'dpo@example.fr',
          columns: [
            { field: 'provider.name', label: 'Prestataire' },
            { field: 'cookie.name', label: 'Nom' },
            { field: 'cookie.lifetime', label: 'Durée' },
            { field: 'provider.privacyPolicyUrl', label: 'En savoir plus' },
            { field: 'category.consent', label: 'Consentement' },
          ],
        },
        providers: [{ name: 'Matomo', privacyPolicyUrl: 'https://matomo.org/privacy-policy/' }],
        categories: [{ name: 'Nécessaires' }, { name: 'Statistiques', description: 'Des nombres.' }],
        cookies: [{ name: 'sessionid' }, { name: '_pk_id.*', categoryId: 2, lifetime: 'P13M' }],
        sections: [
          {
            heading: 'Vos choix',
            body: `<h3>Détail</h3><p>Voir <a href="https://www.cnil.fr/fr">le site de la CNIL</a>.</p>
              <blockquote><p>Toute personne a droit d’accès.</p></blockquote>
              <table><caption>Vos droits</caption><tr><th>Droit</th><th>Délai</th></tr>
              <tr><td>Accès</td><td>Un mois</td></tr></table>`,
          },
          { heading: 'Les cookies', kind: 'registry' },
        ],
      }),
    ),
  ),
  expected: {
    title: 'Charte cookies',
    platformName: 'data.example.fr',
    categories: ['Nécessaires', 'Statistiques'],
    trackers: ['sessionid', '_pk_id.*'],
  },
} as const

interface BrokenPage {
  name: string
  /** The piece of the sound page to replace, and its replacement. */
  replace: [from: string, to: string]
  /** The flaws that our checks find in it, as `rule message`. */
  flaws: string[]
  /** The rule of axe that finds the same flaw; axe has none for some flaws. */
  axe?: string
}

const NECESSARY_TITLE = '<h3 id="category-1-title">Nécessaires</h3>'

/** Pages broken in one place each. */
export const BROKEN_PAGES: BrokenPage[] = [
  {
    name: 'no title',
    replace: ['<title>Charte cookies – data.example.fr</title>', ''],
    flaws: ['A01 titleMissing'],
    axe: 'document-title',
  },
  {
    name: 'an empty title',
    replace: ['Charte cookies – data.example.fr</title>', ' </title>'],
    flaws: ['A01 titleMissing'],
    axe: 'document-title',
  },
  {
    name: 'a title without its site',
    replace: [' – data.example.fr</title>', '</title>'],
    flaws: ['A01 titleWithoutSite'],
  },
  {
    name: 'no top heading',
    replace: ['<h1>Charte cookies</h1>', '<p>Charte cookies</p>'],
    flaws: ['A01 topHeadingMissing'],
    axe: 'page-has-heading-one',
  },
  {
    name: 'a level skipped',
    replace: ['<h3>Détail</h3>', '<h4>Détail</h4>'],
    flaws: ['A01 levelSkipped'],
    axe: 'heading-order',
  },
  {
    name: 'an empty heading',
    replace: ['<h3>Détail</h3>', '<h3> </h3>'],
    flaws: ['A01 headingEmpty'],
    axe: 'empty-heading',
  },
  {
    name: 'a category without a heading',
    replace: [NECESSARY_TITLE, '<p id="category-1-title">Nécessaires</p>'],
    flaws: ['A01 categoryWithoutHeading'],
  },
  {
    name: 'no language',
    replace: ['<html lang="fr">', '<html>'],
    flaws: ['A02 missing'],
    axe: 'html-has-lang',
  },
  {
    name: 'a language that does not exist',
    replace: ['<html lang="fr">', '<html lang="xx">'],
    flaws: ['A02 unknown'],
    axe: 'html-lang-valid',
  },
  { name: 'another language', replace: ['<html lang="fr">', '<html lang="en">'], flaws: ['A02 other'] },
  {
    name: 'a passage in no language',
    replace: ['<p>Des nombres.</p>', '<p lang="français">Des nombres.</p>'],
    flaws: ['A02 passageUnknown'],
    axe: 'valid-lang',
  },
  {
    name: 'a list without a caption',
    replace: [`<caption>${NECESSARY_TITLE}</caption>`, ''],
    flaws: ['A01 categoryWithoutHeading', 'A03 captionMissing', 'A06 regionNameless'],
  },
  {
    name: 'an empty header',
    replace: ['columnheader">Prestataire</th>', 'columnheader"></th>'],
    flaws: ['A03 emptyHeaders'],
    axe: 'empty-table-header',
  },
  {
    name: 'a header of nothing',
    replace: ['<th scope="col" role="columnheader">Prestataire</th>', '<th scope="column">Prestataire</th>'],
    flaws: ['A03 scopesMissing'],
    axe: 'scope-attr-valid',
  },
  {
    name: 'a row headed by something else than its tracker',
    replace: ['rowheader">sessionid</th>', 'rowheader">Matomo</th>'],
    flaws: ['A03 rowNamesMissing'],
  },
  {
    name: 'a row without its header',
    replace: ['<th scope="row" role="rowheader">sessionid</th>', '<td>sessionid</td>'],
    flaws: ['A03 rowHeadersMissing'],
  },
  {
    name: 'an empty cell',
    replace: ['data-label="Durée">13 mois</td>', 'data-label="Durée"></td>'],
    flaws: ['A03 emptyCells'],
  },
  {
    name: 'a cell too few',
    replace: ['<td role="cell" data-label="Durée">13 mois</td>', ''],
    flaws: ['A03 unevenRows'],
  },
  {
    name: 'a link without words',
    replace: ['>le site de la CNIL</a>', '></a>'],
    flaws: ['A04 nameless'],
    axe: 'link-name',
  },
  {
    name: 'a vague link',
    replace: ['>le site de la CNIL</a>', '>Cliquez ici</a>'],
    flaws: ['A04 vague'],
  },
  {
    name: 'a raw address',
    replace: ['>le site de la CNIL</a>', '>https://www.cnil.fr/fr</a>'],
    flaws: ['A04 rawAddress'],
  },
  {
    name: 'a quiet text too pale',
    replace: ['--quiet: #566072;', '--quiet: #8a93a1;'],
    flaws: ['A05 contrast'],
    axe: 'color-contrast',
  },
  {
    name: 'a paragraph too pale',
    replace: ['<p>Voir ', '<p style="color: #999">Voir '],
    // In the dark scheme, its contrast would be too low on the background of a link's target.
    flaws: ['A05 contrast', 'A05 darkContrast'],
    axe: 'color-contrast',
  },
  {
    name: 'consent by colour alone',
    replace: ['>Consentement non requis</td>', '><span class="green"></span></td>'],
    flaws: ['A03 emptyCells', 'A05 colourAlone'],
  },
  {
    name: 'a zoom forbidden',
    replace: ['initial-scale=1"', 'initial-scale=1, user-scalable=no"'],
    flaws: ['A06 zoomForbidden'],
    axe: 'meta-viewport',
  },
  {
    name: 'an order of focus',
    replace: [
      '<section class="table cookies" tabindex="0" aria-labelledby="category-1-title">',
      '<section class="table cookies" tabindex="3" aria-labelledby="category-1-title">',
    ],
    flaws: ['A06 focusOrder'],
    axe: 'tabindex',
  },
  {
    name: 'a list that the keyboard cannot scroll',
    replace: ['tabindex="0" aria-labelledby="category-1-title"', 'aria-labelledby="category-1-title"'],
    flaws: ['A06 regionUnfocusable'],
  },
  {
    name: 'a focus that is not seen',
    replace: [':focus-visible { outline: 3px solid var(--accent);', ':focus-visible { outline: none;'],
    flaws: ['A06 focusHidden'],
  },
]

/** The flaws that our checks find in a page like the sound one, as `rule message`, each once: in its text, then its frame. */
export function flawNames(html: string): string[] {
  const flaws = [...checkPage(html, soundPage.expected), ...checkFrame(html, 'fr')]
  return [...new Set(flaws.map(({ rule, message }) => `${rule} ${message}`))]
}

/** The sound page with one piece replaced. Throws when the page does not hold that piece. */
export function brokenHtml({ name, replace: [from, to] }: BrokenPage): string {
  const html = soundPage.html.replace(from, to)
  if (html === soundPage.html) throw new Error(`Nothing to break for: ${name}`)
  return html
}
