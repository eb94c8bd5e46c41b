import { listRolesFor, mayWriteOn } from '#api/access.ts'
import { ADMIN_PATH } from '#api/adminPath.ts'
import type { ListQuery } from '#api/listQuery.ts'
import { embedText } from '#charter/kit/embedText.ts'
import type { Language } from '#charter/kit/language.ts'
import { nameIn } from '#charter/history/change.ts'
import type { Accounts } from '#server/http/accounts.ts'
import type { AccountContext } from './accountContext.ts'
import { readyNoteLimits } from './attemptLimits.ts'
import { listUsers } from './users.ts'

/** More people than ever publish one charter. */
const MAILS_MAX = 50

const FIRST: ListQuery = {
  conditions: [],
  search: '',
  sort: { field: 'id', direction: 'asc' },
  range: { first: 0, last: MAILS_MAX - 1 },
}

/** Those whose role may publish, and who can sign in. */
const PUBLISHING: ListQuery = {
  ...FIRST,
  conditions: [
    {
      compare: 'anyOf',
      field: 'role',
      values: listRolesFor({ resource: 'publications', action: 'create' }),
    },
    { compare: 'anyOf', field: 'status', values: ['active'] },
  ],
}

/** Creates the operations by which somebody who edits tells those who publish that the draft is ready. */
export function createReadyMails({
  store,
  throttle,
  mailer,
  publicUrl,
  log,
}: AccountContext): Pick<Accounts, 'countReadyNote' | 'mailReadyNote'> {
  return {
    countReadyNote: ({ id }) => throttle.count(readyNoteLimits(id)),

    async mailReadyNote({ by, note }, { id }, siteId) {
      if (mailer === null) return
      try {
        const { site } = await store.register(siteId)
        const platform = site.platformName
        const { items } = await store.read(listUsers(store.kysely, PUBLISHING))
        const facts = {
          by: embedText(nameIn(by)),
          note: embedText(note),
          platform: embedText(platform),
          address:
            publicUrl === null
              ? ''
              : `${publicUrl}${ADMIN_PATH}${site.id === undefined ? '' : `?site=${site.id}&at=${site.slug}`}#/publish`,
        }
        const mails = items
          .filter((user) => user.id !== id && mayWriteOn(user, [siteId]))
          .map(({ name, email, language }) =>
            mailer.send({ to: email, ...MAILS[language]({ ...facts, name: embedText(name) }) }),
          )
        for (const sent of await Promise.allSettled(mails)) if (sent.status === 'rejected') log(sent.reason)
      } catch (error) {
        log(error)
      }
    },
  }
}

interface ReadyFacts {
  /** Who the mail is to. */
  name: string
  by: string
  /** '' for none. */
  note: string
  platform: string
  /** Of the screen that publishes; '' where this server does not know its own. */
  address: string
}

const MAILS: Record<Language, (facts: ReadyFacts) => { subject: string; text: string }> = {
  fr: ({ name, by, note, platform, address }) => ({
    subject: `Charte cookies de ${platform} : le brouillon est prêt`,
    text: `Bonjour ${name},

${by} dit que le brouillon de la charte cookies de ${platform} est prêt à être publié.
${note && `\nSa note :\n${note}\n`}
${address ? `Pour le relire et le publier : ${address}` : 'Pour le relire et le publier, ouvrez le registre, puis « Publier ».'}

Vous recevez ce message parce que votre compte permet de publier.
`,
  }),
  en: ({ name, by, note, platform, address }) => ({
    subject: `Cookie charter of ${platform}: the draft is ready`,
    text: `Hello ${name},

${by} says that the draft of the cookie charter of ${platform} is ready to be published.
${note && `\nTheir note:\n${note}\n`}
${address ? `To read and publish it: ${address}` : 'To read and publish it, open the register, then “Publish”.'}

You receive this message because your account may publish.
`,
  }),
}
