import { describe, expect, it } from 'vitest'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import { renderCsv, renderText } from '#charter/page/renderText.ts'
import { renderFragment } from '#charter/page/renderFragment.ts'
import { renderJson } from '#charter/publication/renderJson.ts'
import { canonicalRegister } from '#charter/publication/freezeRegister.ts'
import type { Language } from '#charter/kit/language.ts'
import { aRegister } from '../../support/builders.ts'

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

const register = (language: Language = 'fr') =>
  aRegister({
    site: {
      language,
      title: 'Cookies : la charte',
      controller: 'Région : Île',
      controllerContact: 'Tél. : 01',
      dpoContact: 'Écrire à : dpo@exemple.fr ou <https://exemple.fr/a>',
      withdrawalLabel: 'Retirer ?',
      withdrawalUrl: 'https://exemple.fr/',
      columns: [
        { field: 'cookie.name', label: 'Nom : quoi' },
        { field: 'cookie.purpose', label: 'Finalité' },
        { field: 'cookie.lifetime', label: 'Durée' },
        { field: 'cookie.domain', label: 'Domaine' },
        { field: 'provider.name', label: 'Prestataire' },
        { field: 'provider.legalName', label: 'Raison sociale' },
        { field: 'provider.privacyPolicyUrl', label: 'Politique' },
      ],
    },
    providers: [{ name: 'Yahoo !', legalName: 'Yahoo ! SA', privacyPolicyUrl: 'https://yahoo.fr/' }],
    categories: [{ name: 'Mesure : audience', description: 'À quoi bon ?' }],
    cookies: [{ name: 'a : b', purpose: 'Compter : oui !', lifetime: 'P13M', domain: 'x : y' }],
    sections: [
      {
        heading: 'Pourquoi ? Voir <https://exemple.fr/b>',
        kind: 'registry',
        body:
          '<p>Trois usages : <em>« un »</em> ; deux<strong> !</strong> et <code>a ? b : c</code> : fin<br>à 12:30</p><p>Dire <span lang="en">Really : yes</span> ; <span lang="fr">non : oui</span></p>' +
          '<p><a href="https://exemple.fr/?a : b">Lire «</a> ici »</p><pre><code>x : y ;</code></pre>' +
          '<ul><li>un : 20 %</li></ul><blockquote><p>dit « non »</p></blockquote>' +
          '<table><caption>Durées : toutes</caption><tbody><tr><td>13 mois</td></tr></tbody></table>',
      },
    ],
  })

/** With a tilde for each no-break space. */
const shown = (text: string) => text.replaceAll('\u00A0', '~')
const charter = (language?: Language) => assembleCharter(register(language))

describe('a French charter', () => {
  it('keeps on its page the spaces that no line may end with, and names and code to the letter', () => {
    expect(shown(renderFragment(charter()))).toBe(`<article class="charter" lang="fr">
<h1>Cookies~: la charte</h1>
<p class="withdrawal"><a href="https://exemple.fr/">Retirer~?</a></p>
<section id="section-1">
<h2>Pourquoi~? Voir <a href="https://exemple.fr/b">exemple.fr/b</a></h2>
<p>Trois usages~: <em>«~un~»</em>~; deux<strong>~!</strong> et <code>a ? b : c</code>~: fin<br>à 12:30</p>
<p>Dire <span lang="en">Really : yes</span>~; <span lang="fr">non~: oui</span></p>
<p>Lire «~ici~»</p>
<pre><code>x : y ;</code></pre>
<ul><li>un~: 20~%</li></ul>
<blockquote><p>dit «~non~»</p></blockquote>
<section class="table" tabindex="0" aria-label="Durées~: toutes"><table><caption>Durées~: toutes</caption><tbody><tr><td>13~mois</td></tr></tbody></table></section>
<section class="table cookies wide" tabindex="0" aria-labelledby="category-1-title">
<table id="category-1">
<caption><h3 id="category-1-title">Mesure~: audience</h3><p>À quoi bon~?</p></caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Nom~: quoi</th><th scope="col" role="columnheader">Finalité</th><th scope="col" role="columnheader">Durée</th><th scope="col" role="columnheader">Domaine</th><th scope="col" role="columnheader">Prestataire</th><th scope="col" role="columnheader">Raison sociale</th><th scope="col" role="columnheader">Politique</th></tr></thead>
<tbody role="rowgroup">
<tr id="cookie-1" role="row"><th scope="row" role="rowheader">a : b</th><td role="cell" data-label="Finalité">Compter~: oui~!</td><td role="cell" data-label="Durée">13 mois</td><td role="cell" data-label="Domaine">x : y</td><td role="cell" data-label="Prestataire">Yahoo !</td><td role="cell" data-label="Raison sociale">Yahoo ! SA</td><td role="cell" data-label="Politique"><a href="https://yahoo.fr/">Politique de confidentialité (Yahoo !)</a></td></tr>
</tbody>
</table>
</section>
</section>
<footer>
<p><a href="https://exemple.fr/">Retirer~?</a></p>
<h2>Responsable du traitement</h2>
<p>Région : Île<br>Tél.~: 01</p>
<h2>Délégué à la protection des données</h2>
<p>Écrire à~: <a href="mailto:dpo@exemple.fr">dpo@exemple.fr</a> ou <a href="https://exemple.fr/a">exemple.fr/a</a></p>
</footer>
</article>`)
  })

  it('keeps them in the paragraphs of its text too, whose rows are to the letter', () => {
    const text = shown(renderText(charter()))
    expect(text).toContain('Trois usages~: «~un~»~; deux~! et a ? b : c~: fin\nà 12:30')
    expect(text).toContain('Durées~: toutes\n13~mois')
    expect(text).toContain('a : b\tCompter : oui !\t13 mois\tx : y\tYahoo !\tYahoo ! SA')
  })

  it('leaves to the letter what programs read: the table, the JSON and the register', () => {
    const facts = {
      number: 1,
      at: '2026-03-03T00:00:00.000Z',
      head: { id: 1, hash: 'a' },
      sha256: { register: 'a', html: 'a', fragment: 'a', text: 'a', csv: 'a' },
    }
    expect(renderCsv(charter())).not.toContain('\u00A0')
    expect(decode(renderJson(charter(), facts))).not.toContain('\u00A0')
    expect(decode(canonicalRegister(register()))).not.toContain('\u00A0')
  })
})

it('leaves an English charter as it is', () => {
  expect(renderFragment(charter('en'))).not.toContain('\u00A0')
  expect(renderText(charter('en'))).not.toContain('\u00A0')
})
