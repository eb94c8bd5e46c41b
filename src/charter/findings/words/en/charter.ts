import type { frCharter } from '../fr/charter.ts'

export const enCharter: typeof frCharter = {
  R28: {
    title: 'Controller or officer not identified',
    says: {
      several: 'Identify the organisation and its officer: fill in {fields}.',
      controller: 'Enter the name of the organisation that is the controller.',
      controllerContact:
        'Enter the organisation’s contact details: an address, a telephone number or an e-mail address.',
      dpoContact:
        'Enter a way to reach the data-protection officer: an e-mail or postal address, a telephone number or a form.',
      address: 'This e-mail address is incomplete: it is written like dpo@ville-exemple.fr.',
    },
    why: 'Visitors must know who answers for their data, and how to reach the data-protection officer.',
  },
  R29: {
    title: 'Means to withdraw consent',
    says: {
      frontPage:
        'This link leads to a front page, where nothing is withdrawn: state the address of the panel of choices, or the fragment that opens it (#cookies).',
      label:
        'Give a label, such as “Manage my cookies”, to the link that lets visitors withdraw consent at any time.',
      address:
        'State which page or panel the link “Manage my cookies” leads to, which lets visitors withdraw consent at any time.',
      noPage:
        'Withdrawing consent has to be as easy as giving it: replace this e-mail or number by a page or a panel of choices.',
      browserHelp:
        'This page explains, or belongs to somebody else: it withdraws no consent that was given here. State a page or a panel of choices of the platform.',
    },
    why: 'Visitors must be able to change their mind at any time, as simply as they accepted: without this link, they do not know where to do so.',
  },
  R30: {
    title: 'Section missing or unfinished',
    says: {
      offTopic:
        'This section of the charter is said to speak of: {topics}. Nothing in its text shows it: complete it, or remove the topic.',
      consentUnsaid:
        'This section says on what basis data are used, and nothing of consent, which cookies of the page need: add that these rest on consent (GDPR, article 6(1)(a)).',
      absent: 'Add the following to the charter, or state which section already speaks of it: {topics}.',
      untitled: 'Give a heading to this section of the charter, which must speak of: {topics}.',
      empty: 'Complete this section of the charter, which must speak of: {topics}. It is empty.',
      short: 'Complete this section of the charter, which must speak of: {topics}. It is too short.',
      model:
        'Complete this section of the charter, which must speak of: {topics}. It still contains template text.',
    },
    why: 'Each part answers a question that visitors have: what are these trackers, what can I refuse, what are my rights, whom can I ask?',
  },
  R36: {
    title: 'Shared row not possible',
    says: {
      otherProvider:
        '“{name}” is not on one row with “{other}”, which comes from another provider: choose the same one, or empty “Shared row”.',
      otherCategory:
        '“{name}” is not on one row with “{other}”, which is in another category: choose the same one, or empty “Shared row”.',
      otherTexts:
        '“{name}” is not on one row with “{other}”, because the table says different things of them ({titles}): write the same in both records, or empty “Shared row”.',
    },
    why: 'A row of the table says once what several names have in common: nothing untrue is shown of one for another.',
  },
  R37: {
    title: 'Translation missing or out of date',
    says: {
      missing: 'Translate this text ({languages}): the page in this language shows it as it is.',
      outdated: 'Read this translation again ({languages}): its base text has changed since.',
    },
    why: 'Visitors who read the charter in their language must find there what others find, up to date.',
  },
}
