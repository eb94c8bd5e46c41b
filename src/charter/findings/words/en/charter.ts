import type { frCharter } from '../fr/charter.ts'

export const enCharter: typeof frCharter = {
  R28: {
    title: 'Controller or officer not identified',
    says: {
      controller: 'Enter the name of the organisation that is the controller.',
      controllerContact: 'Enter the organisation’s contact details.',
      dpoContact: 'Enter a way to reach the data-protection officer.',
      address: 'This e-mail address is incomplete: it is written like dpo@ville-exemple.fr.',
    },
    why: 'Visitors must know who answers for their data, and how to reach the data-protection officer.',
  },
  R29: {
    title: 'Means to withdraw consent',
    says: {
      label:
        'Give a label, such as “Manage my cookies”, to the link that lets visitors withdraw consent at any time.',
      address:
        'State which page or panel the link “Manage my cookies” leads to, which lets visitors withdraw consent at any time.',
      noPage:
        'Withdrawing consent has to be as easy as giving it: replace this e-mail or number by a page or a panel of choices.',
      browserHelp: 'A browser’s help is not enough to withdraw consent: state a page or a panel of choices.',
    },
    why: 'Visitors must be able to change their mind at any time, as simply as they accepted: without this link, they do not know where to do so.',
  },
  R30: {
    title: 'Section missing or unfinished',
    says: {
      absent:
        'Complete section “{topics}” of the charter: it is absent. Write it, or state which part of the text speaks of it.',
      untitled: 'Give a heading to this part of the charter, which must speak of: {topics}.',
      empty: 'Complete this part of the charter, which must speak of: {topics}. It is empty.',
      short: 'Complete this part of the charter, which must speak of: {topics}. It is too short.',
      model:
        'Complete this part of the charter, which must speak of: {topics}. It still contains template text.',
    },
    why: 'Each part answers a question that visitors have: what are these trackers, what can I refuse, what are my rights, whom can I ask?',
  },
}
