import { embedText } from '#charter/kit/embedText.ts'
import type { Language } from '#charter/kit/language.ts'
import type { Publication } from '#charter/publication/publication.ts'
import { exactInstantInWords } from '#charter/words/dayInWords.ts'
import type { Mailer } from '#server/http/accounts.ts'
import type { OpenStore } from '#server/storage/createStore.ts'

interface HeadMailOptions {
  store: OpenStore
  mailer: Mailer
  /** The addresses of those who keep the heads. */
  witnesses: readonly string[]
  log: (error: unknown) => void
}

/** Makes the function that mails the head of the history after a publication, to each witness; failures are logged. */
export function createHeadMails({ store, mailer, witnesses, log }: HeadMailOptions) {
  return async (publication: Publication): Promise<void> => {
    try {
      const mail = await writeHeadMail(store, publication)
      const sent = await Promise.allSettled(witnesses.map((to) => mailer.send({ to, ...mail })))
      for (const one of sent) if (one.status === 'rejected') log(one.reason)
    } catch (error) {
      log(error)
    }
  }
}

async function writeHeadMail(
  store: OpenStore,
  { id: publicationId, number, at, by, head }: Publication,
): Promise<Mail> {
  // The entry that publishes a version comes right after the head that the version states, and proves the version too.
  const id = head.id + 1
  const [hash, frozen] = await Promise.all([store.entryHash(id), store.frozenRegister(publicationId)])
  if (hash === null || frozen.kind !== 'ok') throw new Error(`Version ${number} is not there to be mailed`)
  const { platformName, language, timeZone } = frozen.register.site
  return MAILS[language]({
    platform: embedText(platformName),
    number,
    at: exactInstantInWords(at, timeZone, language),
    by: embedText(by),
    head: `${id}:${hash}`,
  })
}

interface HeadFacts {
  platform: string
  number: number
  /** When it was published, in words. */
  at: string
  by: string
  /** `48213:9f2c…` */
  head: string
}

interface Mail {
  subject: string
  text: string
}

const MAILS: Record<Language, (facts: HeadFacts) => Mail> = {
  fr: ({ platform, number, at, by, head }) => ({
    subject: `Charte cookies de ${platform} : version ${number}, témoin à conserver`,
    text: `Bonjour,

La version ${number} de la charte cookies de ${platform} a été mise en ligne.

Quand : ${at}
Par : ${by}
Fin de l’historique du registre : ${head}

Conservez ce message. Si le registre était récrit, ou remplacé par une copie plus ancienne, il le montrerait. Pour vérifier, sur le serveur du registre :

npm run verify -- --since ${head}
`,
  }),
  en: ({ platform, number, at, by, head }) => ({
    subject: `Cookie charter of ${platform}: version ${number}, evidence to keep`,
    text: `Hello,

Version ${number} of the cookie charter of ${platform} was put online.

When: ${at}
By: ${by}
End of the register’s history: ${head}

Keep this message. If the register was rewritten, or replaced by an older copy, it would show that. To check, on the register’s server:

npm run verify -- --since ${head}
`,
  }),
}
