import type { publish as fr } from '../fr/publish.ts'

export const publish: typeof fr = {
  title: 'Publish',
  intro: 'What would change for visitors since version %{number}, which went online on %{date}.',
  newLook:
    'The records are those of version %{number}, which went online on %{date}, but the page looks different since the program was updated.',
  first:
    'This will be the first version: no charter is online yet. Read the page again as visitors will read it.',
  before: { short: 'Online', long: 'The page online (version %{number})' },
  after: { short: 'To come', long: 'The page to come (version %{number})' },
  note: {
    label: 'Note for the record',
    help: 'Why this version? The note stays in the register and is never published. Example: “Matomo added, as the web team asked.”',
  },
  gate: {
    title: 'What the register finds',
    blockers: 'Blockers',
    blocked:
      'To settle before publishing: %{smart_count} blocker. Correct it, or accept it and say why. |||| To settle before publishing: %{smart_count} blockers. Correct them, or accept them and say why.',
    refused:
      'A blocker waits for an answer, further up on this page: nothing can be published before. |||| %{smart_count} blockers wait for an answer, further up on this page: nothing can be published before.',
    answerMany: 'Answer several at once',
    warnings: '%{smart_count} warning |||| %{smart_count} warnings',
    warningsHint:
      'Does not keep you from publishing, and will be noted with the version |||| Do not keep you from publishing, and will be noted with the version',
    accepted: '%{smart_count} accepted finding |||| %{smart_count} accepted findings',
    acceptedHint: 'Why, by whom and until when',
    all: 'See all %{smart_count} findings',
  },
  newConsent: {
    question: 'Must consent be asked again?',
    help: 'This version adds what visitors have not consented to yet. Answer here, and sum up the change in the note: both are kept with the version.',
  },
  action: 'Publish version %{number}',
  publisherRoles: 'These roles may publish: %{roles}.',
  nothing:
    'Nothing has changed since version %{number}, which went online on %{date}: there is nothing to publish.',
  overtaken:
    'Version %{number} has just been published (%{who}) while you were reading this one. Nothing else went online, and your note is kept.',
  done: {
    title: 'Version %{number} is online',
    text: 'Visitors read it from now on; those who have just read the one before may see that one again for a few minutes. It is kept as it is.',
  },
  seePage: 'See the page online',
  seeVersion: 'See version %{number}',
}
