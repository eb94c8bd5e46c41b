import type { start as fr } from '../fr/start.ts'

export const start: typeof fr = {
  whichSite: 'Each platform has its own steps. Choose the one to begin with.',
  title: 'Getting started',
  intro: 'What a first charter needs before it goes online, in order.',
  progress: '%{done} step of %{total} is done |||| %{done} steps of %{total} are done',
  done: 'Done',
  toDo: 'To do',
  back: 'Back to getting started',
  next: 'Go on getting started',
  organisation: {
    title: 'Your organisation',
    toDo: 'Its name, its address and its data-protection officer: visitors must be able to reach it.',
    done: 'Visitors will know who is responsible and how to reach them.',
    action: 'Fill in “Your organisation”',
    change: 'Change',
    others: 'Somebody who publishes has to fill in this page.',
    intro:
      'Who is responsible for the platform, and how to reach them. The charter says so at its end, and the model texts name them.',
    save: 'Save and go on',
  },
  trackers: {
    title: 'Your trackers',
    example:
      'The register holds an example: the %{count} cookies of an Opendatasoft portal, data.regionreunion.com. Keep it if your platform is one; otherwise, replace it: its cookies, its provider and its texts are deleted, and “Undo” puts them back.',
    otherAddress: 'A heading of the example still names %{address}.',
    adapt: 'Put the address of your platform there',
    count: 'The register holds %{smart_count} cookie. |||| The register holds %{smart_count} cookies.',
    none: 'The register holds no cookie yet. Describe one: the charter is put together as you go. If there are none, go on.',
    add: 'Add a cookie',
    import: 'Import a table or a page',
    startOver: 'Replace the example by an empty register',
    startedOver: 'The example is replaced: there remain a category, the tables and two model texts.',
    adapted: 'The heading now names your platform.',
  },
  known: {
    title: 'What is known of your trackers',
    toDo: 'What the record of %{smart_count} tracker lacks is publicly known. |||| What the records of %{smart_count} trackers lack is publicly known.',
    done: 'The records lack nothing that is known.',
    action:
      'Take over what is known of this tracker |||| Take over what is known of these %{smart_count} trackers',
    intro:
      'This is what will be written, and where it comes from. Only empty fields are filled; check that it is what your platform does.',
    take: 'Take over all: %{smart_count} record |||| Take over all: %{smart_count} records',
    more: 'The first %{count} of %{total}.',
    none: 'Nothing to take over: the records say all that is publicly known of these trackers, or nobody knows anything of them.',
    allTaken: 'Nothing is left to take over.',
    taken: '%{smart_count} record completed. |||| %{smart_count} records completed.',
    source: '%{service}, according to',
  },
  texts: {
    title: 'The texts that the charter must have',
    toDo: '%{smart_count} topic is missing. There is a model text for it, in your name. |||| %{smart_count} topics are missing. There is a model text for each, in your name.',
    unread:
      '%{smart_count} model text is inserted and waits to be read. |||| %{smart_count} model texts are inserted and wait to be read.',
    done: 'Every expected topic is there.',
    action: 'See the model text |||| See the %{smart_count} model texts',
    paste: 'Import your present page',
    read: 'Read this text |||| Read these %{smart_count} texts',
    intro:
      'Written by us in plain words, from what the register says. They are no legal advice: read each of them, and adapt it to what your organisation does.',
    missing: 'To insert',
    insertAll: 'Insert this text |||| Insert these %{smart_count} texts',
    insert: 'Insert “%{heading}”',
    toRead: 'To be read',
    isRead: 'I have read “%{heading}”',
    allRead: 'I have read this text |||| I have read these %{smart_count} texts',
    becomeOwn:
      'Once read, this text is your organisation’s own: it says what your site really does. |||| Once read, these %{smart_count} texts are your organisation’s own: they say what your site really does.',
    edit: 'Edit',
    editOf: 'Edit “%{heading}”',
    inserted: '%{smart_count} text inserted. |||| %{smart_count} texts inserted.',
    wereRead: '%{smart_count} text marked as read. |||| %{smart_count} texts marked as read.',
    sources: 'Asked for by: %{titles}',
    none: 'No expected topic is missing, and no model text waits to be read.',
    notice:
      'Model text, to be read. Adapt it to what your organisation does; the mark goes when you say that you have read it.',
    confirm: 'I have read this text',
    see: 'See the model texts',
  },
  rest: {
    title: 'What remains to be corrected',
    elsewhere:
      '%{smart_count} blocking finding: the steps above settle it. |||| %{smart_count} blocking findings: the steps above settle most of them.',
    done: 'No blocking finding.',
    all: 'See the finding |||| See the %{smart_count} findings',
  },
  publish: {
    title: 'Going online',
    ready: 'Nothing stands in the way of publishing',
    toDo: 'Possible as soon as nothing is missing above.',
    action: 'Publish version %{number}',
    others: 'Nothing stands in the way of publishing. Somebody in charge of it can put the charter online.',
    notes:
      '%{smart_count} finding does not stand in the way of publishing: read it. |||| %{smart_count} findings do not stand in the way of publishing: read them.',
    preview: 'Read the preview',
  },
}
