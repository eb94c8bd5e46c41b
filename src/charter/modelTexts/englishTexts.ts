import { list, paragraphs } from './markup.ts'
import type { TopicTexts } from './textFacts.ts'

const COMPLAINT_FORM = 'https://www.cnil.fr/fr/adresser-une-plainte'

/** The model texts in English. Each sentence says one thing; what the register does not know is left out. */
export const englishTexts: TopicTexts = {
  definition: ({ needsConsent, isExempt }) => ({
    heading: 'What is a cookie?',
    body: paragraphs(
      'A cookie is a small file that a site stores on your computer, telephone or tablet, and reads again later. It can serve, for instance, to keep you signed in or to remember the language that you chose.',
      'Other techniques serve the same ends, such as the local storage of the browser or invisible images. On this page, the word “cookie” means them too.',
      isExempt && 'Cookies that the service you ask for cannot do without are set without your consent.',
      needsConsent && 'The others are set only if you accept them.',
    ),
  }),
  consent: ({ withdrawal, choiceRetention }) => ({
    heading: 'Accepting, refusing or changing your mind',
    body: paragraphs(
      'Cookies that the site can do without are set only with your consent. You can accept all of them, refuse all of them, or choose by what they are used for. Refusing is as simple as accepting.',
      choiceRetention !== '' && `Your choice is kept for ${choiceRetention}; then you are asked again.`,
      withdrawal === ''
        ? 'You can withdraw your consent at any time, as simply as you gave it.'
        : `You can withdraw your consent at any time: ${withdrawal}.`,
    ),
  }),
  consequences: ({ consentCategories }) => ({
    heading: 'What your choice changes',
    body: paragraphs(
      'If you refuse the cookies that need your consent, you keep access to the site and to its services. Only the functions that depend on these cookies stay switched off.',
      consentCategories.length > 0 && 'If you accept them, they are set for these uses:',
      list(consentCategories),
    ),
  }),
  acrossDevices: ({ withdrawal }) => ({
    heading: 'Your choice on all your devices',
    body: paragraphs(
      'While you are signed in to your account, your choice belongs to that account. It then holds on each device where you sign in: computer, telephone or tablet. This is true whether you accept, refuse or change your mind.',
      'If the device holds another choice, made before you signed in, the one of your account applies while you are signed in. The choice of the device holds again once you sign out: your account changes nothing for other people who use this device.',
      withdrawal === ''
        ? 'To change your mind on all your devices at once, sign in, then change your choice.'
        : `To change your mind on all your devices at once, sign in, then change your choice: ${withdrawal}.`,
    ),
  }),
  legalBasis: ({ isExempt, needsConsent, body }) => ({
    heading: 'The legal basis on which your data are used',
    body: paragraphs(
      (isExempt || !needsConsent) &&
        `Necessary cookies are set without your consent, as article 82 of French Act no. 78-17 of 6 January 1978 allows. Where they hold personal data, ${body || 'the body responsible for this site'} uses these for its task in the public interest (article 6(1)(e) of the General Data Protection Regulation).`,
      needsConsent &&
        `${isExempt ? 'The other cookies' : 'The cookies of this site'} rest on your consent (article 6(1)(a) of the General Data Protection Regulation).`,
    ),
  }),
  exemptTrackers: () => ({
    heading: 'Cookies that are set without your consent',
    body: paragraphs(
      'The law asks for no consent to two kinds of cookies: those that only serve to carry a communication, and those that are strictly necessary to the service that you ask for. Signing in, sending a form safely or remembering a language are examples.',
      'The table on this page says what each of them is for. You can block them in your browser; some parts of the site will then no longer work.',
    ),
  }),
  audienceOptOut: ({ body, officer, withdrawal }) => {
    const byPost = officer === '' ? '' : ` by writing to the data-protection officer: ${officer}`
    return {
      heading: 'Audience measurement, and how to refuse it',
      body: paragraphs(
        `The audience of this site is measured only to make anonymous statistics, on behalf of ${body || 'the body responsible for this site'} alone. This does not need your consent.`,
        withdrawal === ''
          ? `You can object to it at any time${byPost}.`
          : `You can object to it at any time: ${withdrawal}.`,
      ),
    }
  },
  rights: ({ body, officer, needsConsent }) => ({
    heading: 'Your rights over your data',
    body: paragraphs(
      `You can ask ${body || 'the body responsible for this site'}:`,
      list([
        'for access to the data about you, and a copy of them;',
        'to correct or to erase them;',
        'to restrict their use, or to stop using them because you object;',
        'to follow your instructions on what becomes of them after your death.',
      ]),
      needsConsent && 'You can also withdraw at any time the consent that you gave.',
      `Send your request to the data-protection officer${officer === '' ? '' : `: ${officer}`}.`,
      'You get an answer within a month; if the request is complex, this may take two months more, and you are told so.',
    ),
  }),
  complaint: () => ({
    heading: 'Complaining to the CNIL',
    body: paragraphs(
      'If you think that your rights are not respected, you can lodge a complaint with the French data-protection authority, the Commission nationale de l’informatique et des libertés (CNIL):',
      list([
        `online, by the <a href="${COMPLAINT_FORM}">complaint form of the CNIL</a> (in French);`,
        'by post: CNIL, 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07, France.',
      ]),
    ),
  }),
  retention: ({ showsLifetimes }) => ({
    heading: 'How long cookies and data are kept',
    body: paragraphs(
      `A session cookie is deleted when you close your browser. The others are deleted by themselves at the end of their lifetime${showsLifetimes ? ', which the table on this page gives' : ''}. You can also delete them at any time in the settings of your browser.`,
      'Personal data that these cookies collect are kept no longer than their use asks for.',
    ),
  }),
  transfers: ({ transfers, officer }) => ({
    heading: 'Data sent outside the European Union',
    body: paragraphs(
      transfers.length === 0
        ? 'The providers of this site keep no data outside the European Economic Area.'
        : 'Some providers are established, or keep data, outside the European Economic Area. Here is which ones, in which country, and the safeguard of this transfer:',
      list(transfers),
      officer !== '' && `For a copy of these safeguards, write to the data-protection officer: ${officer}.`,
    ),
  }),
  updates: ({ body, reviewInterval, needsConsent }) => ({
    heading: 'Updates of this page',
    body: paragraphs(
      `This page is kept up to date by ${body || 'the body responsible for this site'}, and corrected when a cookie is added, changed or removed.`,
      reviewInterval !== '' && `No more than ${reviewInterval} pass between two reviews.`,
      'Each published version is dated and kept.',
      needsConsent && 'If a new use needs your consent, you are asked for it first.',
    ),
  }),
}
