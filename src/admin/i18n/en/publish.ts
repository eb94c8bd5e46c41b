import type { publish as fr } from '../fr/publish.ts'

export const publish: typeof fr = {
  title: 'Publish',
  intro: 'What would change since version %{number}, which went online on %{date}.',
  newLook:
    'The records are those of version %{number}, which went online on %{date}, but the page looks different since the program was updated.',
  first:
    'This will be the first version: this register has not published anything yet. Read the page again as visitors will read it.',
  before: { short: 'Online', long: 'The page online (version %{number})' },
  after: { short: 'To come', long: 'The page to come (version %{number})' },
  note: {
    label: 'Note for the record',
    help: 'Why this version? The note stays in the register and is never published. Example: “Matomo added, as the web team asked.”',
  },
  gate: {
    title: 'What the register finds',
    blockers:
      '%{smart_count} blocking finding, to correct or to put off |||| %{smart_count} blocking findings, to correct or to put off',
    blockersHint: 'Nothing can be published before',
    refused:
      'A blocking finding, to correct or to put off first. |||| %{smart_count} blocking findings, to correct or to put off first.',
    show: 'See this finding |||| See these findings',
    answerMany: 'Answer several at once',
    warnings: '%{smart_count} warning |||| %{smart_count} warnings',
    warningsHint:
      'Does not keep you from publishing, and will be noted with the version |||| Do not keep you from publishing, and will be noted with the version',
    accepted: '%{smart_count} finding put off |||| %{smart_count} findings put off',
    acceptedHint: 'Why, by whom and until when',
    all: 'See all %{smart_count} findings',
  },
  newConsent: {
    question: 'Must consent be asked again?',
    help: 'This version adds what visitors have not consented to yet. Answer here, and sum up the change in the note: both are kept with the version.',
  },
  action: 'Publish version %{number}',
  publishers: '%{names} can publish. |||| %{names} can publish.',
  notPublisher: 'Your role does not let you publish.',
  nothing:
    'Nothing has changed since version %{number}, which went online on %{date}: there is nothing to publish.',
  overtaken:
    'Version %{number} has just been published (%{who}) while you were reading this one. Nothing else went online, and your note is kept.',
  done: {
    title: 'Version %{number} is online',
    first: 'Visitors read it from now on. It is kept as it is.',
    text: 'Visitors read it from now on; those who have just read the one before may see that one again for a few minutes. It is kept as it is.',
    local:
      'It stands at %{address}, which opens only on the computer where the register is installed. Visitors will read it at the address where the public finds this register; whoever runs the server knows it. It is kept as it is.',
    next: 'And now: show it on your site',
    embed: 'See how to embed it',
  },
  sites: {
    intro:
      'Each of the ticked platforms gets its version, in one act: all of them, or none if one cannot be published.',
    first: 'First version: nothing is online yet.',
    next: 'Version %{number}, after version %{online}, online since %{date}',
    newLook: 'The records are the same, but the page looks different since an update of the program.',
    blocked:
      '%{smart_count} blocking finding, to correct or put off before this platform is published. |||| %{smart_count} blocking findings, to correct or put off before this platform is published.',
    showPage: 'See the page of %{name}',
    hidePage: 'Close the page of %{name}',
    changedSince: 'This page has changed since the list above was read.',
    same: 'Nothing to publish on %{names}. |||| Nothing to publish on %{names}.',
    nothing: 'Nothing has changed on any platform: there is nothing to publish.',
    noteHelp: 'Why these versions? The same note stays with each in the register, and is never published.',
    action: 'Publish %{smart_count} platform |||| Publish %{smart_count} platforms',
    ofOthers: 'Your account does not publish this platform: ask whoever is in charge of it.',
    noneTicked: 'Tick at least one platform.',
    reason: '%{name}: %{reason}',
    done: '%{smart_count} platform is published |||| %{smart_count} platforms are published',
    readBy: {
      first:
        'Visitors read this version from now on. It is kept as it is. |||| Visitors read these versions from now on. Each is kept as it is.',
      text: 'Visitors read this version from now on; those who have just read the one before may see that one again for a few minutes. It is kept as it is. |||| Visitors read these versions from now on; those who have just read an earlier one may see that one again for a few minutes. Each is kept as it is.',
      local:
        'The address below opens only on the computer where the register is installed. Visitors will read this version at the address where the public finds this register; whoever runs the server knows it. It is kept as it is. |||| The addresses below open only on the computer where the register is installed. Visitors will read these versions at the address where the public finds this register; whoever runs the server knows it. Each is kept as it is.',
    },
    version: '%{name}: version %{number}',
    seePageOf: 'See the page of %{name} online',
  },
  seePage: 'See the page online',
  seeVersion: 'See version %{number}',
}
