import { describe, expect, it } from 'vitest'
import type { ImportField } from '#charter/import/importField.ts'
import { readText, type TextChoices } from '#charter/import/readText.ts'
import { registerCsv } from '#charter/page/registerCsv.ts'
import { aRegister } from '../../support/builders.ts'

function layoutOf(text: string, choices: TextChoices = {}) {
  const result = readText(text, choices)
  if (!result.ok) return result.unreadable.code
  const { layout } = result.reading
  return layout && { line: layout.headerLine, fields: layout.columns.map(({ field }) => field) }
}

describe('the field of a column', () => {
  it.each<[string, (ImportField | null)[]]>([
    ['Nom;Prestataire;Finalité;Durée', ['cookie.name', 'provider.name', 'cookie.purpose', 'cookie.lifetime']],
    [
      'Cookie;Éditeur;À quoi sert-il ?;Durée de conservation',
      ['cookie.name', 'provider.name', 'cookie.purpose', 'cookie.lifetime'],
    ],
    [
      'Service;Nom technique du cookie;Finalités;Durée de validité',
      ['cookie.service', 'cookie.name', 'cookie.purpose', 'cookie.lifetime'],
    ],
    [
      'Cookie Name;Provider;Category;Type;Purpose;Expiry',
      [
        'cookie.name',
        'provider.name',
        'category.name',
        'cookie.storage',
        'cookie.purpose',
        'cookie.lifetime',
      ],
    ],
    [
      'Traceur;Émetteur;Type de cookie;Consentement requis ?;Destinataires;Pays',
      [
        'cookie.name',
        'provider.name',
        'category.name',
        'category.consent',
        'cookie.recipients',
        'provider.country',
      ],
    ],
    [
      'Nom du prestataire;Service et emplacement;Nom du cookies;Finalités',
      ['provider.name', 'cookie.serviceAndLocation', 'cookie.name', 'cookie.purpose'],
    ],
    [
      "Service provider's name;Function and location;Cookie name(s);Purposes",
      ['provider.name', 'cookie.serviceAndLocation', 'cookie.name', 'cookie.purpose'],
    ],
    ['Nom du cookie;Finalité;Notes internes', ['cookie.name', 'cookie.purpose', 'cookie.notes']],
    [
      'Nom du cookie;Conservation des données;Durée de vie;Stockage;Domaine;Remarques',
      [
        'cookie.name',
        'cookie.dataRetention',
        'cookie.lifetime',
        'cookie.storage',
        'cookie.domain',
        'cookie.notes',
      ],
    ],
    ['Nom du cookie;Finalité;Couleur préférée', ['cookie.name', 'cookie.purpose', null]],
  ])('is told by its heading: %s', (headings, fields) => {
    expect(layoutOf(`${headings}\n${';'.repeat(fields.length - 1)}\n`)).toEqual({ line: 1, fields })
  })

  it('is told in a table of which most rows have no more than a name yet', () => {
    const filled = `_ga;Google;${'Mesurer la fréquentation des pages de la plateforme. '.repeat(2)}`
    expect(layoutOf(`Nom;Prestataire;Finalité\n${filled}\nsid;;\nlang;;\ntheme;;\n`)).toEqual({
      line: 1,
      fields: ['cookie.name', 'provider.name', 'cookie.purpose'],
    })
  })

  it('is told by what stands in it where the heading says something else', () => {
    expect(layoutOf('Sous-traitant;Finalités;Durée\n_pk_id;Mesure;13 mois\n_pk_ses;Mesure;30 min')).toEqual({
      line: 1,
      fields: ['cookie.name', 'cookie.purpose', 'cookie.lifetime'],
    })
  })

  it('is told by what stands in it where nothing heads it', () => {
    expect(layoutOf('_ga;Google;13 mois\n_gid;Google;24 heures')).toEqual({
      line: 0,
      fields: ['cookie.name', null, 'cookie.lifetime'],
    })
  })

  it('is given to the column that fits where two are headed alike', () => {
    expect(layoutOf('Nom;Nom;Finalité\nMatomo;_pk_id;Mesure\nPiano;_pcid;Mesure')).toEqual({
      line: 1,
      fields: [null, 'cookie.name', 'cookie.purpose'],
    })
  })

  it('can be chosen, and so can the line of the headings', () => {
    expect(layoutOf('a;b\nNom;c\n_ga;d', { headerLine: 2, columns: { 1: 'cookie.purpose' } })).toEqual({
      line: 2,
      fields: ['cookie.name', 'cookie.purpose'],
    })
  })

  it('is known of a heading of our own export in either language, whatever stands around it', () => {
    const register = aRegister()
    for (const language of ['fr', 'en'] as const) {
      const csv = registerCsv(register, register.cookies, language, ';')
      const result = readText(csv)
      expect(result).toMatchObject({ ok: true, reading: { layout: { own: 'register', headerLine: 1 } } })
    }
  })

  it('is not guessed from a likeness', () => {
    expect(layoutOf('Norme;Prescription;Dureté\na;b;c')).toBe('noTable')
  })
})

function rowsOf(text: string) {
  const result = readText(text)
  return result.ok
    ? result.reading.rows.map(({ line, part, cells, notes }) => ({
        line,
        part,
        ...Object.fromEntries(cells),
        notes,
      }))
    : result.unreadable.code
}

describe('a row', () => {
  it('that names several cookies is several, each with its own lifetime', () => {
    expect(rowsOf('Nom;Durée\nJSESSIONID / CFID;session\n"_pk_id, _pk_ses";13 mois / 30 min')).toEqual([
      { line: 2, part: 1, 'cookie.name': 'JSESSIONID', 'cookie.lifetime': 'session', notes: ['nameSplit'] },
      { line: 2, part: 2, 'cookie.name': 'CFID', 'cookie.lifetime': 'session', notes: ['nameSplit'] },
      { line: 3, part: 1, 'cookie.name': '_pk_id', 'cookie.lifetime': '13 mois', notes: ['nameSplit'] },
      { line: 3, part: 2, 'cookie.name': '_pk_ses', 'cookie.lifetime': '30 min', notes: ['nameSplit'] },
    ])
  })

  it.each([
    ['Changement de langue / région'],
    ['Google Tag Manager'],
    ['Cookie de session'],
    ['yt-remote/device-id'],
  ])('with a name that is one text is one: %s', (name) => {
    expect(rowsOf(`Nom du cookie;Durée\n${name};13 mois`)).toMatchObject([{ part: 0, 'cookie.name': name }])
  })

  it.each([
    ['_pk_id.<hash>', '_pk_id.*'],
    ['_gac_#', '_gac_*'],
    ['_ga_XXXXXXXX', '_ga_*'],
    ['_hjSession_{site_id}', '_hjSession_*'],
    ['wp-settings-[UID]', 'wp-settings-*'],
    ['_hs…', '_hs*'],
    ['_pk_id.*', '_pk_id.*'],
    ['SESSd41d8cd98f00b204e9800998ecf8427e', 'SESS*'],
    ['mp_6ba7b810-9dad-11d1-80b4-00c04fd430c8_mixpanel', 'mp_*_mixpanel'],
  ])('has a pattern for the part of a name that changes: %s', (name, pattern) => {
    expect(rowsOf(`Nom du cookie;Durée\n${name};13 mois`)).toMatchObject([
      { 'cookie.name': pattern, 'cookie.nameMatch': 'pattern' },
    ])
  })

  it.each([
    ['Nom;Émetteur et durée\n_pk_id;Matomo – 13 mois', 'Matomo'],
    ['Nom;Émetteur et durée\n_pk_id;Matomo (13 mois)', 'Matomo'],
    ['Nom;Prestataire\n_pk_id;"Matomo\n13 mois"', 'Matomo'],
  ])('that says who and how long at once is cut: %j', (text, provider) => {
    expect(rowsOf(text)).toMatchObject([
      { 'provider.name': provider, 'cookie.lifetime': '13 mois', notes: ['lifetimeCut'] },
    ])
  })

  it('takes the name of the platform from the merged cell above it, never another field', () => {
    expect(rowsOf('Site;Cookie;Finalité\nwww.a.fr;_ga;Mesure\n;_gid;\nwww.b.fr;_fbp;Pub')).toEqual([
      { line: 2, part: 0, site: 'www.a.fr', 'cookie.name': '_ga', 'cookie.purpose': 'Mesure', notes: [] },
      { line: 3, part: 0, site: 'www.a.fr', 'cookie.name': '_gid', notes: [] },
      { line: 4, part: 0, site: 'www.b.fr', 'cookie.name': '_fbp', 'cookie.purpose': 'Pub', notes: [] },
    ])
  })

  it('has nothing for a formula without a result', () => {
    expect(rowsOf('Nom;Finalité\n_ga;Err:501\n_gid;#N/A')).toEqual([
      { line: 2, part: 0, 'cookie.name': '_ga', notes: ['formulaError'] },
      { line: 3, part: 0, 'cookie.name': '_gid', notes: ['formulaError'] },
    ])
  })

  it('has no query, no password, no address of a person or a machine in its addresses', () => {
    expect(
      rowsOf(
        'Nom;Politique de confidentialité;Domaine;Remarques\n_ga;https://u:p@a.example/x?mail=jean@a.fr&t=1;192.0.2.7;vu sur 192.0.2.44 et https://a.example/jean@a.fr/',
      ),
    ).toEqual([
      {
        line: 2,
        part: 0,
        'cookie.name': '_ga',
        'provider.privacyPolicyUrl': 'https://a.example/x',
        'cookie.notes': 'vu sur [IP] et https://a.example/…/',
        notes: ['personalDropped'],
      },
    ])
  })
})
