import type { Cookie } from '#charter/register/cookie.ts'
import type { SectionTopic } from '#charter/register/choices.ts'
import { aCompleteRegister, aLoginCookie, anAudienceCookie, aVideoCookie } from '../../../support/builders.ts'
import { type Case, exempt, type Given, onSite, review } from './judge.ts'

// K18: pages where nothing can be withdrawn.

const at = (withdrawalUrl: string) => onSite({ withdrawalUrl })

const k18: Case[] = [
  [
    'the CNIL’s advice',
    'R29',
    'blocker',
    at('https://www.cnil.fr/fr/cookies-et-autres-traceurs/comment-se-proteger/maitriser-votre-navigateur'),
  ],
  ['the CNIL’s home', 'R29', 'blocker', at('https://cnil.fr/')],
  ['Chrome’s help', 'R29', 'blocker', at('https://support.google.com/chrome/answer/95647')],
  ['Firefox’s help', 'R29', 'blocker', at('https://support.mozilla.org/fr/kb/cookies')],
  ['Safari’s help', 'R29', 'blocker', at('https://support.apple.com/fr-fr/guide/safari/sfri11471/mac')],
  ['Edge’s help', 'R29', 'blocker', at('https://support.microsoft.com/fr-fr/microsoft-edge')],
  ['Opera’s help', 'R29', 'blocker', at('https://help.opera.com/en/latest/web-preferences/')],
  ['the advertisers’ page', 'R29', 'blocker', at('https://www.youronlinechoices.com/fr/')],
  ['an encyclopaedia of cookies', 'R29', 'blocker', at('https://www.allaboutcookies.org/')],
  ['Google’s extension', 'R29', 'blocker', at('https://tools.google.com/dlpage/gaoptout')],
  ['the home page', 'R29', 'warning', at('https://ville-exemple.fr/')],
  ['the home page without its slash', 'R29', 'warning', at('https://ville-exemple.fr')],
  ['the home page of www', 'R29', 'warning', at('https://www.ville-exemple.fr/')],
  ['a slash', 'R29', 'warning', at('/')],
  ['a panel of the home page', 'R29', 'nothing', at('https://ville-exemple.fr/#gestion-cookies')],
  ['a panel', 'R29', 'nothing', at('#cookies')],
  ['a page of the platform', 'R29', 'nothing', at('/cookies')],
  ['a page of the platform, in full', 'R29', 'nothing', at('https://ville-exemple.fr/cookies/preferences')],
  ['no link', 'R29', 'blocker', at('')],
  ['no link, no consent', 'R29', 'nothing', exempt({}, { withdrawalUrl: '', withdrawalLabel: '' })],
]

// K19: a text speaks of the topic that it is ticked for.

const ALL: Cookie[] = [aLoginCookie(), anAudienceCookie(), aVideoCookie()]

function covering(topic: SectionTopic, body: string): Given {
  const sections = aCompleteRegister().sections.map(({ topics, body: complete, heading, kind }) => ({
    heading: topics.includes(topic) ? 'Rubrique' : heading,
    body: topics.includes(topic) ? `<p>${body}</p>` : complete,
    kind,
    topics,
  }))
  return { cookies: ALL, sections }
}

/** A site whose visitors’ choices hold on all their devices, and whether a section tells them so. */
function followingAccounts(isTold: boolean): Given {
  const sections = aCompleteRegister().sections.filter(
    ({ topics }) => isTold || !topics.includes('acrossDevices'),
  )
  return { site: { consentAcrossDevices: 'yes' }, cookies: ALL, sections }
}

const ELSEWHERE =
  'Le portail rassemble les plans, les chiffres et les images que publie la collectivité pour tous ses habitants.'

const k19: Case[] = [
  ['complaint', 'R30', 'warning', covering('complaint', ELSEWHERE)],
  ['rights', 'R30', 'warning', covering('rights', ELSEWHERE)],
  ['legalBasis', 'R30', 'warning', covering('legalBasis', ELSEWHERE)],
  ['consent', 'R30', 'warning', covering('consent', ELSEWHERE)],
  ['retention', 'R30', 'warning', covering('retention', ELSEWHERE)],
  ['audienceOptOut', 'R30', 'warning', covering('audienceOptOut', ELSEWHERE)],
  ['consequences', 'R30', 'warning', covering('consequences', ELSEWHERE)],
  ['definition', 'R30', 'warning', covering('definition', ELSEWHERE)],
  ['updates', 'R30', 'warning', covering('updates', ELSEWHERE)],
  [
    'the CNIL by its full name',
    'R30',
    'nothing',
    covering('complaint', 'Vous pouvez saisir la Commission nationale de l’informatique et des libertés.'),
  ],
  [
    'rights, in legal words',
    'R30',
    'nothing',
    covering('rights', 'Vous disposez d’un droit d’accès, de rectification, d’effacement et d’opposition.'),
  ],
  [
    'rights, in plain words',
    'R30',
    'nothing',
    covering('rights', 'Vous pouvez consulter, corriger ou faire supprimer ce que nous savons de vous.'),
  ],
  [
    'a basis by its article',
    'R30',
    'nothing',
    covering('legalBasis', 'Ces traitements sont faits au titre de l’article 6, paragraphe 1, e) du RGPD.'),
  ],
  [
    'a basis in plain words',
    'R30',
    'nothing',
    covering(
      'legalBasis',
      'Nous nous appuyons sur votre consentement et, sinon, sur notre mission de service public.',
    ),
  ],
  [
    'transfers by their clauses',
    'R30',
    'nothing',
    covering(
      'transfers',
      'Des données partent aux États-Unis, sous clauses contractuelles types de la Commission.',
    ),
  ],
  [
    'two years',
    'R30',
    'nothing',
    covering('retention', 'Les mesures de fréquentation sont gardées deux ans, puis elles sont effacées.'),
  ],
  [
    'a date',
    'R30',
    'nothing',
    covering('updates', 'Dernière modification de cette charte : le 3 mars 2026, par la collectivité.'),
  ],
  [
    'a button',
    'R30',
    'nothing',
    covering('consent', 'Le bouton « Tout refuser » du bandeau suffit pour qu’aucune vidéo ne soit chargée.'),
  ],
  [
    'a small file',
    'R30',
    'nothing',
    covering(
      'definition',
      'Un traceur est un petit fichier que le site dépose sur votre appareil quand vous le lisez.',
    ),
  ],
  [
    'a short text, on its topic',
    'R30',
    'warning',
    covering('rights', 'Vos droits : écrivez à dpo@exemple.fr'),
  ],
  ['a model', 'R30', 'blocker', covering('rights', 'À compléter')],
  ['a choice on all devices, of which no section speaks', 'R30', 'warning', followingAccounts(false)],
  ['a choice on all devices, told', 'R30', 'nothing', followingAccounts(true)],
  ['none', 'R30', 'blocker', { cookies: ALL, sections: [{ kind: 'registry' }] }],
]

// K22: links, of which RGAA 6.1 asks that their context explains them.

const linking = (body: string): Given => ({
  sections: [...aCompleteRegister().sections, { heading: 'Liens', body: `<p>${body}</p>` }],
})
const link = (text: string, address = 'https://www.cnil.fr/') => `<a href="${address}">${text}</a>`
const leading = (text: string) => linking(`Pour en savoir davantage : ${link(text)}.`)

const k22: Case[] = [
  ['an address that can be read', 'A04', 'advice', linking(`La CNIL (${link('www.cnil.fr')}).`)],
  ['an address in full', 'A04', 'advice', leading('https://www.cnil.fr/')],
  [
    'one name, two pages',
    'A04',
    'advice',
    linking(`${link('le site de la CNIL')} et ${link('Le site de la CNIL', 'https://www.cnil.fr/fr')}`),
  ],
  [
    'one name, one page',
    'A04',
    'nothing',
    linking(`${link('le site de la CNIL')} et ${link('Le site de la CNIL')}`),
  ],
  ['« Cliquez sur ce lien »', 'A04', 'warning', leading('Cliquez sur ce lien')],
  ['« ici »', 'A04', 'warning', leading('ici')],
  ['« Cliquez ici »', 'A04', 'warning', leading('Cliquez ici')],
  ['« ce lien »', 'A04', 'warning', leading('ce lien')],
  ['« Voir ici »', 'A04', 'warning', leading('Voir ici')],
  ['« cette page »', 'A04', 'warning', leading('cette page')],
  ['« Lire la suite »', 'A04', 'warning', leading('Lire la suite')],
  ['« Plus d’informations »', 'A04', 'warning', leading('Plus d’informations')],
  ['« En suivant ce lien »', 'A04', 'warning', leading('En suivant ce lien')],
  ['« Learn more »', 'A04', 'warning', leading('Learn more')],
  ['a guide', 'A04', 'nothing', leading('ce guide de la CNIL')],
  ['a policy', 'A04', 'nothing', leading('Politique de confidentialité de Matomo')],
  [
    'an e-mail address',
    'A04',
    'nothing',
    linking(link('dpo@ville-exemple.fr', 'mailto:dpo@ville-exemple.fr')),
  ],
]

// A01, A03: what an officer writes is advised upon.

const written = (body: string): Given => ({
  sections: [...aCompleteRegister().sections, { heading: 'Texte', body }],
})

const page: Case[] = [
  [
    'a table without headers',
    'A03',
    'advice',
    written('<table><tbody><tr><td>un</td><td>deux</td></tr></tbody></table>'),
  ],
  ['nothing but words', 'A03', 'nothing', written('<p>Des mots.</p>')],
  ['nothing but words', 'A01', 'nothing', written('<p>Des mots.</p>')],
]

review([...k18, ...k19, ...k22, ...page])
