import type { home as fr } from '../fr/home.ts'

export const home: typeof fr = {
  toDo: {
    title: 'To do',
    nothing: 'Nothing is missing in the register.',
    lifetime: '%{smart_count} missing lifetime |||| %{smart_count} missing lifetimes',
    drafts:
      '%{smart_count} draft cookie, not in the charter |||| %{smart_count} draft cookies, not in the charter',
    privacyPolicy:
      '%{smart_count} provider without a privacy policy |||| %{smart_count} providers without a privacy policy',
    controller: 'Controller to be given',
    dpoContact: 'Contact of the data-protection officer to be given',
  },
  online: {
    title: 'Charter online',
    version: 'Version %{number}, %{date}',
    see: 'See the page',
    whatWouldChange: 'What would change',
    nothing: 'No charter is online yet.',
    publisher: 'Read the preview, then publish the first version.',
    others: 'Somebody in charge of publishing can put the first version online.',
    preview: 'Read the preview',
    publishFirst: 'Publish the first version',
  },
  counts: {
    byCategory: 'Cookies by category',
    byProvider: 'Cookies by provider',
    cookies: '%{smart_count} cookie |||| %{smart_count} cookies',
    of: '%{name}: %{smart_count} cookie |||| %{name}: %{smart_count} cookies',
    allProviders: 'See the provider |||| See the %{smart_count} providers',
  },
  changes: {
    title: 'Last changes',
    none: 'No change yet.',
    section: 'Part “%{name}”',
    create: 'addition',
    update: 'changed: %{fields}',
    same: 'saved',
    delete: 'deletion',
    reorder: 'change of order',
    restore: 'back to an earlier state',
    publish: 'put online',
    draftRestored: 'the draft went back to it',
    refuse: 'attempt refused',
    import: 'import',
    endSessions: 'sessions ended',
    setPassword: 'password chosen',
    issueLink: 'single-use link made',
    server: 'the server',
    number: 'no. %{id}',
  },
  empty: {
    text: 'The register holds no cookie yet. Start by describing one: the charter takes shape as you go. You can also begin with the text around it.',
    firstCookie: 'Add a first cookie',
    writeText: 'Write the text of the charter',
    toRead: 'The register holds no cookie yet.',
  },
}
