import type { readyNote as fr } from '../fr/readyNote.ts'

export const readyNote: typeof fr = {
  ofSite: '%{name}:',
  told: '%{name} says that the draft is ready.',
  own: 'You said that the draft is ready. Those who publish see it here until the next version.',
  quoted: '“%{note}”',
  publish: 'Read and publish',
  recall: 'Withdraw this',
  tell: 'Say that the draft is ready',
  who: 'Those who may publish will see it on their home page and on “Publish”, until the next version.',
  whoByMail: 'Those who may publish will get a mail, and see it on their home page until the next version.',
  note: 'A word for them (optional)',
  noteHelp: 'What changed, or what to check. Example: two lifetimes corrected with the web team.',
  submit: 'Tell them',
}
