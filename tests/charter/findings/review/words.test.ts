import { type Case, consented, exempt, exemptAs, onSite, review } from './judge.ts'

// K07: what French forms hold for « nothing ».

const named = (name: string) => consented({}, { name })
const meant = (purpose: string) => consented({ purpose })
const reached = (dpoContact: string) => onSite({ dpoContact })

const k07: Case[] = [
  ['« Non renseigné »', 'R01', 'blocker', named('Non renseigné')],
  ['« Sans objet »', 'R01', 'blocker', named('Sans objet')],
  ['« N.C. »', 'R01', 'blocker', named('N.C.')],
  ['« Non communiqué »', 'R01', 'blocker', named('Non communiqué')],
  ['« À préciser »', 'R01', 'blocker', named('À préciser')],
  ['« Non précisé »', 'R01', 'blocker', named('Non précisé')],
  ['« A renseigner »', 'R01', 'blocker', named('A renseigner')],
  ['« s.o. »', 'R01', 'blocker', named('s.o.')],
  ['« N/D »', 'R01', 'blocker', named('N/D')],
  ['« Aucun »', 'R01', 'blocker', named('Aucun')],
  ['« … »', 'R01', 'blocker', named('…')],
  ['« [Nom du prestataire] »', 'R01', 'blocker', named('[Nom du prestataire]')],
  ['« So’Buzz »', 'R01', 'nothing', named('So’Buzz')],
  ['« NC Numericable »', 'R01', 'nothing', named('NC Numericable')],
  ['a host', 'R01', 'nothing', named('google.com')],
  ['exempt, « Non renseigné »', 'R01', 'warning', { ...exempt({}), providers: [{ name: 'Non renseigné' }] }],
  ['« Non renseigné »', 'R08', 'blocker', meant('Non renseigné')],
  ['« A venir »', 'R08', 'blocker', meant('A venir')],
  ['« Sans objet »', 'R08', 'blocker', meant('Sans objet')],
  ['« À préciser. »', 'R08', 'blocker', meant('À préciser.')],
  ['« NR »', 'R08', 'blocker', meant('NR')],
  ['« En cours de rédaction »', 'R08', 'blocker', meant('En cours de rédaction')],
  ['« Non défini »', 'R08', 'blocker', meant('Non défini')],
  ['« Finalité à préciser »', 'R08', 'blocker', meant('Finalité à préciser')],
  ['« (vide) »', 'R08', 'blocker', meant('(vide)')],
  ['exempt, « — »', 'R08', 'warning', exempt({ purpose: '—' })],
  ['a purpose', 'R08', 'nothing', meant('Adapter la qualité des vidéos à votre connexion.')],
  [
    '« Délégué à la protection des données »',
    'R28',
    'blocker',
    reached('Délégué à la protection des données'),
  ],
  ['« Le DPO de la Région »', 'R28', 'blocker', reached('Le DPO de la Région')],
  ['a name and no address', 'R28', 'blocker', reached('M. Jean Dupont, délégué à la protection des données')],
  ['half an address', 'R28', 'blocker', reached('dpo@')],
  ['« à compléter »', 'R28', 'blocker', reached('à compléter')],
  ['a telephone number', 'R28', 'nothing', reached('Déléguée : 01 23 45 67 89')],
  ['a form', 'R28', 'nothing', reached('https://ville-exemple.fr/contact-dpo')],
  ['a street', 'R28', 'nothing', reached('Délégué, 57 rue de Babylone, 75007 Paris')],
  ['the controller « Non renseigné »', 'R28', 'blocker', onSite({ controller: 'Non renseigné' })],
  [
    'the controller’s name for its address',
    'R28',
    'blocker',
    onSite({ controllerContact: 'Ville d’Exemple' }),
  ],
  ['a reason « Sans objet »', 'R21', 'blocker', exempt({ exemptionReason: 'Sans objet' })],
  ['a label « À définir »', 'R29', 'blocker', onSite({ withdrawalLabel: 'À définir' })],
]

// K08: vague, whatever the phrase.

const vague = [
  'Amélioration de l’expérience utilisateur',
  'Ce cookie est nécessaire au bon fonctionnement du site.',
  'Assurer le bon fonctionnement du site internet',
  'Optimiser le fonctionnement et l’ergonomie du site',
  'Utilisé par YouTube à des fins diverses.',
  'Gestion technique du site web',
  'Améliorer la navigation sur le site',
  'Faciliter votre navigation',
  'Cookie interne au fonctionnement de l’application',
  'Bon fonctionnement des services proposés',
  'Fournir les fonctionnalités du site',
  'Utilisé à des fins techniques',
  'Permettre une utilisation optimale du site',
  'Améliorer la qualité de nos services',
  'Usage interne du service',
  'Garantir une expérience optimale',
  'Garantir le fonctionnement technique de la plateforme',
  'Statistiques',
  'Mesure d’audience',
  'Cookie nécessaire',
  'Divers',
]

const k08: Case[] = vague.map((purpose): Case => [`« ${purpose} »`, 'R09', 'warning', meant(purpose)])

// K09: short, and precise.

const precise = [
  'Éviter les attaques CSRF.',
  'Choix de la langue',
  'Mémorise votre choix.',
  'Retient votre panier.',
  'Mémorise la langue.',
  'Taille du texte choisie',
  'Contraste renforcé',
  'Maintient la connexion.',
  'Garde le mode sombre.',
  'Bloque les robots.',
  'Protège les formulaires.',
  'Ferme le bandeau.',
  'Suggère votre commune.',
  'Lecture des vidéos',
  'Compter le nombre de visites de chaque page.',
  'Répartir les visiteurs entre nos deux serveurs.',
  'Cookie technique qui conserve votre choix de langue',
  'Améliorer le site en comptant les pages les plus lues.',
]

const k09: Case[] = precise.map((purpose): Case => [
  `« ${purpose} »`,
  'R09',
  'nothing',
  exemptAs('pref', 'uiPreference', { purpose }),
])

// K20: not every run of capitals is an acronym.

const YSC = {
  ...consented({ name: 'YSC', purpose: 'Compter les lectures des vidéos de la page.' }).cookies?.[0],
}
const saying = (body: string) => ({
  ...exempt({}),
  sections: [{ heading: 'Contacts', body: `<p>${body}</p>` }, { kind: 'registry' as const }],
})

const k20: Case[] = [
  [
    'the CNIL’s address',
    'A07',
    'nothing',
    saying('Commission nationale, 3 place de Fontenoy, TSA 80715, 75334 PARIS CEDEX 07.'),
  ],
  ['a box', 'A07', 'nothing', saying('Écrivez à la Région, BP 12345, 69269 LYON CEDEX 02.')],
  ['a special sorting', 'A07', 'nothing', saying('Écrivez à la Région, CS 90051, 35031 RENNES CEDEX.')],
  ['a street in capitals', 'A07', 'nothing', saying('Hôtel de Région, 57 rue de Babylone, 75007 PARIS.')],
  [
    'a company',
    'A07',
    'nothing',
    saying('Le portail est hébergé par OVH SAS, 2 rue Kellermann, 59100 ROUBAIX.'),
  ],
  ['a limited company', 'A07', 'nothing', saying('Le site est tenu par Dupont SARL et Exemple SA.')],
  [
    'a register of companies',
    'A07',
    'nothing',
    saying('Exemple SAS, RCS PARIS 123 456 789, héberge le portail.'),
  ],
  [
    'a cookie of the register',
    'A07',
    'nothing',
    {
      cookies: [YSC, { ...consented({ purpose: 'Complète YSC pour les vidéos de la page.' }).cookies?.[0] }],
    },
  ],
  ['known to all', 'A07', 'nothing', saying('La CNIL veille au respect du RGPD et des adresses IP.')],
  [
    'explained',
    'A07',
    'nothing',
    saying('Le portail a une interface de programmation (API). Cette API est ouverte.'),
  ],
  ['acronyms', 'A07', 'advice', saying('Le SIEM de la DSI garde les traces du WAF.')],
  ['an acronym in a purpose', 'A07', 'advice', exempt({ purpose: 'Relier votre compte au SSO de la DSI.' })],
  [
    'a sentence of 41 words',
    'A07',
    'advice',
    saying(`${Array.from({ length: 41 }, () => 'mot').join(' ')}.`),
  ],
]

// K21: short texts in other languages.

const foreign = [
  'Preserves user session state across page requests.',
  'Registers a unique ID that identifies a returning user’s device.',
  'Tries to estimate the users’ bandwidth on pages with integrated YouTube videos.',
  'Wird verwendet, um die Sprache des Benutzers zu speichern und anzuzeigen.',
  'Stores the user’s cookie consent state for the current domain',
  'Used to distinguish users.',
  'Collects anonymous statistics about visits.',
  'Session cookie for the load balancer.',
  'Registra un identificador único que se utiliza para generar datos estadísticos.',
  'Utilizzato per ricordare le preferenze dell’utente.',
  'Wordt gebruikt om bezoekers te onderscheiden.',
  'Utilizado para guardar o idioma escolhido pelo visitante.',
]
const french = [
  'Cookie « Do Not Track » respecté',
  'Mémorise le mode dark ou light.',
  'Distingue les utilisateurs uniques (Google Analytics).',
  'Suivi des performances du site via New Relic Browser Agent.',
  'Load balancing entre nos serveurs.',
  'Session Symfony du back office.',
  'Enregistre le consentement (Consent Management Platform).',
]

const k21: Case[] = [
  ...foreign.map((purpose): Case => [purpose, 'A08', 'warning', meant(purpose)]),
  ...french.map((purpose): Case => [purpose, 'A08', 'nothing', meant(purpose)]),
  [
    'a site in English',
    'A08',
    'nothing',
    onSite({ language: 'en' }, { purpose: 'Used to distinguish users of the site.' }),
  ],
]

review([...k07, ...k08, ...k09, ...k20, ...k21])
