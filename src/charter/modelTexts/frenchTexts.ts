import { list, paragraphs } from './markup.ts'
import type { TopicTexts } from './textFacts.ts'

const COMPLAINT_FORM = 'https://www.cnil.fr/fr/adresser-une-plainte'

/** The model texts in French. Each sentence says one thing; what the register does not know is left out. */
export const frenchTexts: TopicTexts = {
  definition: ({ needsConsent, isExempt }) => ({
    heading: 'Qu’est-ce qu’un cookie ?',
    body: paragraphs(
      'Un cookie est un petit fichier qu’un site enregistre sur votre ordinateur, votre téléphone ou votre tablette, et qu’il relit ensuite. Il peut servir, par exemple, à vous garder connecté ou à retenir la langue que vous avez choisie.',
      'D’autres techniques servent aux mêmes fins, comme le stockage local du navigateur ou les images invisibles. Sur cette page, le mot « cookie » les désigne aussi.',
      isExempt && 'Les cookies nécessaires au service que vous demandez sont déposés sans votre accord.',
      needsConsent && 'Les autres ne sont déposés que si vous les acceptez.',
    ),
  }),
  consent: ({ withdrawal, choiceRetention }) => ({
    heading: 'Accepter, refuser ou changer d’avis',
    body: paragraphs(
      'Les cookies qui ne sont pas nécessaires au site ne sont déposés qu’avec votre accord. Vous pouvez tout accepter, tout refuser, ou choisir selon leur usage. Refuser est aussi simple qu’accepter.',
      choiceRetention !== '' && `Votre choix est gardé ${choiceRetention}, puis il vous est redemandé.`,
      withdrawal === ''
        ? 'Vous pouvez retirer votre accord à tout moment, aussi simplement que vous l’avez donné.'
        : `Vous pouvez retirer votre accord à tout moment : ${withdrawal}.`,
    ),
  }),
  consequences: ({ consentCategories }) => ({
    heading: 'Ce que change votre choix',
    body: paragraphs(
      'Si vous refusez les cookies qui demandent votre accord, vous gardez l’accès au site et à ses services. Seules les fonctions qui dépendent de ces cookies restent désactivées.',
      consentCategories.length > 0 && 'Si vous les acceptez, ils sont déposés pour les usages suivants :',
      list(consentCategories),
    ),
  }),
  acrossDevices: ({ withdrawal }) => ({
    heading: 'Votre choix sur tous vos appareils',
    body: paragraphs(
      'Quand vous êtes connecté à votre compte, votre choix est rattaché à ce compte. Il vaut alors sur chaque appareil où vous vous connectez : ordinateur, téléphone ou tablette. C’est vrai d’une acceptation comme d’un refus, et d’un changement d’avis.',
      'Si l’appareil garde un autre choix, fait avant votre connexion, c’est celui de votre compte qui s’applique tant que vous êtes connecté. Le choix de l’appareil vaut à nouveau quand vous vous déconnectez : ainsi, votre compte ne change rien pour les autres personnes qui utilisent cet appareil.',
      withdrawal === ''
        ? 'Pour changer d’avis sur tous vos appareils à la fois, connectez-vous, puis modifiez votre choix.'
        : `Pour changer d’avis sur tous vos appareils à la fois, connectez-vous, puis modifiez votre choix : ${withdrawal}.`,
    ),
  }),
  legalBasis: ({ isExempt, needsConsent, body }) => ({
    heading: 'Sur quelle base vos données sont-elles utilisées ?',
    body: paragraphs(
      (isExempt || !needsConsent) &&
        `Les cookies nécessaires sont déposés sans votre accord. L’article 82 de la loi n° 78-17 du 6 janvier 1978 le permet. Quand ils contiennent des données personnelles, ${nameBody(body)} les utilise pour sa mission d’intérêt public. C’est ce que prévoit l’article 6, paragraphe 1, point e, du règlement général sur la protection des données.`,
      needsConsent &&
        `Les ${isExempt ? 'autres cookies' : 'cookies de ce site'} reposent sur votre consentement (article 6, paragraphe 1, point a, du règlement général sur la protection des données).`,
    ),
  }),
  exemptTrackers: () => ({
    heading: 'Les cookies déposés sans votre accord',
    body: paragraphs(
      'La loi dispense d’accord deux sortes de cookies : ceux qui servent seulement à transmettre une communication, et ceux qui sont strictement nécessaires au service que vous demandez. Se connecter, envoyer un formulaire sans risque ou retenir une langue en sont des exemples.',
      'Le tableau de cette page dit à quoi sert chacun d’eux. Vous pouvez les bloquer dans votre navigateur ; certaines parties du site ne fonctionneront alors plus.',
    ),
  }),
  audienceOptOut: ({ body, officer, withdrawal }) => ({
    heading: 'La mesure d’audience, et comment la refuser',
    body: paragraphs(
      `La mesure d’audience sert seulement à produire des statistiques anonymes, pour le seul compte de ${nameBody(body)}. Elle ne demande pas votre accord.`,
      withdrawal === ''
        ? `Vous pouvez vous y opposer à tout moment${toOfficer(officer)}.`
        : `Vous pouvez vous y opposer à tout moment : ${withdrawal}.`,
    ),
  }),
  rights: ({ body, officer, needsConsent }) => ({
    heading: 'Vos droits sur vos données',
    body: paragraphs(
      `Vous pouvez demander à ${nameBody(body)} :`,
      list([
        'd’accéder aux données qui vous concernent, et d’en recevoir une copie ;',
        'de les rectifier ou de les effacer ;',
        'de limiter leur utilisation, ou de cesser de les utiliser parce que vous vous y opposez ;',
        'de suivre vos instructions sur ce qu’elles deviennent après votre mort.',
      ]),
      needsConsent && 'Vous pouvez aussi retirer à tout moment l’accord que vous avez donné.',
      `Adressez votre demande au délégué à la protection des données${officer === '' ? '' : ` : ${officer}`}.`,
      'Une réponse vous parvient dans un délai d’un mois ; si la demande est complexe, ce délai peut être prolongé de deux mois, et vous en êtes informé.',
    ),
  }),
  complaint: () => ({
    heading: 'Adresser une réclamation à la CNIL',
    body: paragraphs(
      'Si vous estimez que vos droits ne sont pas respectés, vous pouvez adresser une réclamation à la Commission nationale de l’informatique et des libertés (CNIL) :',
      list([
        `en ligne, par le <a href="${COMPLAINT_FORM}">formulaire de plainte de la CNIL</a> ;`,
        'par courrier : CNIL, 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07.',
      ]),
    ),
  }),
  retention: ({ showsLifetimes }) => ({
    heading: 'Combien de temps les cookies et les données sont-ils gardés ?',
    body: paragraphs(
      `Un cookie de session s’efface quand vous fermez votre navigateur. Les autres s’effacent d’eux-mêmes à la fin de leur durée de vie${showsLifetimes ? ', que le tableau de cette page indique' : ''}. Vous pouvez aussi les effacer à tout moment dans les réglages de votre navigateur.`,
      'Les données personnelles recueillies par ces cookies ne sont pas conservées plus longtemps que ne le demande leur usage.',
    ),
  }),
  transfers: ({ transfers, officer }) => ({
    heading: 'Données envoyées hors de l’Union européenne',
    body: paragraphs(
      transfers.length === 0
        ? 'Les prestataires de ce site ne conservent pas de données hors de l’Espace économique européen.'
        : 'Certains prestataires sont établis, ou conservent des données, hors de l’Espace économique européen. Voici lesquels, dans quel pays, et la garantie qui encadre ce transfert :',
      list(transfers),
      officer !== '' &&
        `Pour obtenir une copie de ces garanties, écrivez au délégué à la protection des données : ${officer}.`,
    ),
  }),
  updates: ({ body, reviewInterval, needsConsent }) => ({
    heading: 'Mises à jour de cette page',
    body: paragraphs(
      `Cette page est tenue à jour par ${nameBody(body)}, et corrigée quand un cookie est ajouté, modifié ou retiré.`,
      reviewInterval !== '' && `Le délai entre deux relectures ne dépasse pas ${reviewInterval}.`,
      'Chaque version publiée est datée et conservée.',
      needsConsent && 'Si un nouvel usage demande votre accord, celui-ci vous est demandé avant.',
    ),
  }),
}

function nameBody(name: string): string {
  return name === '' ? 'l’organisme responsable de ce site' : `l’organisme responsable de ce site (${name})`
}

function toOfficer(officer: string): string {
  return officer === '' ? '' : `, en écrivant au délégué à la protection des données : ${officer}`
}
