import { type fetchUtils, HttpError } from 'react-admin'
import type { z } from 'zod'
import type { credentialsSchema, Person, SessionAnswer } from '#api/account.ts'
import type { Language } from '#charter/kit/language.ts'

type Credentials = z.infer<typeof credentialsSchema>

/** Who is signed in, as far as it is known. Immutable: each change makes another. */
export interface SessionState {
  /** Null: nobody is signed in. Undefined: the server has not said yet. */
  person: Person | null | undefined
  /** Whether this server can send mail. */
  canMail: boolean
  /** The server was asked who is signed in, and could not say. */
  hasFailed: boolean
  /**
   * Whether the session ended under the page of somebody who is at work: then they are asked to sign in again over it,
   * which they may put off.
   */
  ended: 'no' | 'asking' | 'put off'
}

/** Who is signed in on these screens. */
export interface Session {
  state: () => SessionState
  subscribe: (listener: () => void) => () => void
  /** Asks the server who is signed in. Never rejects: what came of it is in the state. */
  load: () => Promise<void>
  /** Who is signed in, once it is known. */
  whoIsThere: () => Promise<Person | null>
  signIn: (credentials: Credentials) => Promise<void>
  signOut: () => Promise<void>
  /** Forgets a person whose session has ended, and what waited for them. */
  leave: () => void
  /**
   * Does what needs a session. When the session turns out to have ended, it is done again once the same person has
   * signed in again; it fails when they put that off.
   */
  whileSignedIn: <Result>(attempt: () => Promise<Result>, isWrite: boolean) => Promise<Result>
  /** Asks, or asks again, whoever is at work to sign in. */
  ask: () => void
  putOff: () => void
  /** Puts the person's screens and mails in another language. That it could not be kept is told to nobody. */
  chooseLanguage: (language: Language) => void
}

interface Waiting {
  isWrite: boolean
  goOn: () => void
  giveUp: (error: HttpError) => void
}

/**
 * @param authUrl Where the API answers about one's own account: `/api/auth`.
 * @param send What requests are sent with.
 */
export function createSession(authUrl: string, send: typeof fetchUtils.fetchJson): Session {
  let state: SessionState = { person: undefined, canMail: false, hasFailed: false, ended: 'no' }
  const waiting: Waiting[] = []
  let loading: Promise<void> | null = null
  const listeners = new Set<() => void>()

  function tell(part: Partial<SessionState>) {
    state = { ...state, ...part }
    for (const listener of listeners) listener()
  }

  function subscribe(listener: () => void) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  const post = (action: string, body: object) =>
    send(`${authUrl}/${action}`, { method: 'POST', body: JSON.stringify(body) })

  function welcome(person: Person) {
    tell({ person, ended: 'no', hasFailed: false })
    for (const { goOn } of waiting.splice(0)) goOn()
  }

  function learn({ person, canMail }: SessionAnswer) {
    const known = state.person
    if (known && !person) tell({ ended: state.ended === 'no' ? 'asking' : state.ended, canMail })
    // What waits was asked for by one person, and is not sent in the name of another who signed in in another tab.
    else if (known && person && state.ended !== 'no' && person.id !== known.id) tell({ canMail })
    else if (person) {
      tell({ canMail })
      welcome(person)
    } else tell({ person: null, canMail, hasFailed: false })
  }

  async function askServer(): Promise<void> {
    const { person } = state
    try {
      const answer: { json: SessionAnswer } = await send(`${authUrl}/get-session`)
      // Somebody may have signed in or out while it was on its way: the answer is out of date then.
      if (state.person === person) learn(answer.json)
    } catch {
      tell({ hasFailed: state.person === undefined })
    } finally {
      loading = null
    }
  }

  function signedInAgain(isWrite: boolean): Promise<void> {
    if (state.ended === 'no' || (state.ended === 'put off' && isWrite)) tell({ ended: 'asking' })
    if (state.ended === 'put off') return Promise.reject(refusal(isWrite))
    return new Promise((goOn, giveUp) => waiting.push({ isWrite, goOn, giveUp }))
  }

  function giveUpWaiting() {
    for (const { isWrite, giveUp } of waiting.splice(0)) giveUp(refusal(isWrite))
  }

  return {
    state: () => state,
    subscribe,
    load: () => (loading ??= askServer()),
    whoIsThere: () =>
      new Promise((resolve) => {
        const answer = () => {
          if (state.person === undefined) return
          unsubscribe()
          resolve(state.person)
        }
        const unsubscribe = subscribe(answer)
        answer()
      }),
    async signIn(credentials) {
      const answer: { json: { person: Person } } = await post('sign-in/email', credentials)
      welcome(answer.json.person)
    },
    async signOut() {
      if (state.person) await post('sign-out', {})
      tell({ person: null, ended: 'no' })
      giveUpWaiting()
    },
    leave() {
      tell({ person: null, ended: 'no' })
      giveUpWaiting()
    },
    async whileSignedIn(attempt, isWrite) {
      for (;;) {
        try {
          return await attempt()
        } catch (error) {
          if (!hasEnded(error) || !state.person) throw error
          await signedInAgain(isWrite)
        }
      }
    },
    ask: () => tell({ ended: 'asking' }),
    putOff() {
      tell({ ended: 'put off' })
      giveUpWaiting()
    },
    chooseLanguage(language) {
      const { person } = state
      if (!person || person.language === language) return
      tell({ person: { ...person, language } })
      post('update-user', { name: person.name, language }).catch(() => undefined)
    },
  }
}

function hasEnded(error: unknown): boolean {
  return error instanceof HttpError && error.status === 401
}

function refusal(isWrite: boolean): HttpError {
  return new HttpError(isWrite ? 'errors.signedOutNotSaved' : 'errors.signedOut', 401)
}
