import { type fetchUtils, HttpError } from 'react-admin'
import type { z } from 'zod'
import type { credentialsSchema, Person, SessionAnswer } from '#api/account.ts'
import type { Language } from '#charter/kit/language.ts'

type Credentials = z.infer<typeof credentialsSchema>

/** The state of the session. Immutable: each change creates a new object. */
export interface SessionState {
  /** The user who is signed in. Null: no user. Undefined: the server has not answered yet. */
  person: Person | null | undefined
  /** True if the server can send mail. */
  canMail: boolean
  /** True if the first request for the session has failed. */
  hasFailed: boolean
  /**
   * Says if the session has ended while the user was working. The user is then asked to sign in again in a dialog over
   * the page, and may postpone it.
   */
  ended: 'no' | 'asking' | 'postponed'
}

/** The session of the user on these screens. */
export interface Session {
  state: () => SessionState
  subscribe: (listener: () => void) => () => void
  /** Loads the session from the server. Never rejects: the result is in the state. */
  load: () => Promise<void>
  /** Resolves to the user once the server has answered; null if no user is signed in. */
  waitForPerson: () => Promise<Person | null>
  signIn: (credentials: Credentials) => Promise<void>
  signOut: () => Promise<void>
  /** Removes a user whose session has ended, and rejects the requests that wait for that user. */
  clear: () => void
  /**
   * Runs `attempt`, which needs a session. If the session has ended, runs it again after the same user has signed in
   * again; rejects if the user postpones that.
   */
  runSignedIn: <Result>(attempt: () => Promise<Result>, isWrite: boolean) => Promise<Result>
  /** Asks the user to sign in again. */
  askToSignIn: () => void
  postpone: () => void
  /** Changes the language of the user's screens and mails. A failure to save it is ignored. */
  chooseLanguage: (language: Language) => void
}

/** A request that waits until the user has signed in again. */
interface WaitingRequest {
  isWrite: boolean
  resume: () => void
  reject: (error: HttpError) => void
}

/**
 * Creates the session of these screens.
 *
 * @param authUrl The address of the API for the user's own account: `/api/auth`.
 * @param send The function that sends requests.
 */
export function createSession(authUrl: string, send: typeof fetchUtils.fetchJson): Session {
  let state: SessionState = { person: undefined, canMail: false, hasFailed: false, ended: 'no' }
  const waiting: WaitingRequest[] = []
  let loading: Promise<void> | null = null
  const listeners = new Set<() => void>()

  function update(part: Partial<SessionState>) {
    state = { ...state, ...part }
    for (const listener of listeners) listener()
  }

  function subscribe(listener: () => void) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  const post = (action: string, body: object) =>
    send(`${authUrl}/${action}`, { method: 'POST', body: JSON.stringify(body) })

  function setPerson(person: Person) {
    update({ person, ended: 'no', hasFailed: false })
    for (const { resume } of waiting.splice(0)) resume()
  }

  function applyAnswer({ person, canMail }: SessionAnswer) {
    const previous = state.person
    if (previous && !person) update({ ended: state.ended === 'no' ? 'asking' : state.ended, canMail })
    // Another user has signed in, in another tab: the waiting requests must not be sent in that user's name.
    else if (previous && person && state.ended !== 'no' && person.id !== previous.id) update({ canMail })
    else if (person) {
      update({ canMail })
      setPerson(person)
    } else update({ person: null, canMail, hasFailed: false })
  }

  async function loadSession(): Promise<void> {
    const { person } = state
    try {
      const answer: { json: SessionAnswer } = await send(`${authUrl}/get-session`)
      // If a user has signed in or out since the request was sent, the answer is out of date.
      if (state.person === person) applyAnswer(answer.json)
    } catch {
      update({ hasFailed: state.person === undefined })
    } finally {
      loading = null
    }
  }

  function waitForSignIn(isWrite: boolean): Promise<void> {
    if (state.ended === 'no' || (state.ended === 'postponed' && isWrite)) update({ ended: 'asking' })
    if (state.ended === 'postponed') return Promise.reject(createRefusal(isWrite))
    return new Promise((resume, reject) => waiting.push({ isWrite, resume, reject }))
  }

  function rejectWaiting() {
    for (const { isWrite, reject } of waiting.splice(0)) reject(createRefusal(isWrite))
  }

  return {
    state: () => state,
    subscribe,
    load: () => (loading ??= loadSession()),
    waitForPerson: () =>
      new Promise((resolve) => {
        const resolveWhenKnown = () => {
          if (state.person === undefined) return
          unsubscribe()
          resolve(state.person)
        }
        const unsubscribe = subscribe(resolveWhenKnown)
        resolveWhenKnown()
      }),
    async signIn(credentials) {
      const answer: { json: { person: Person } } = await post('sign-in/email', credentials)
      setPerson(answer.json.person)
    },
    async signOut() {
      if (state.person) await post('sign-out', {})
      update({ person: null, ended: 'no' })
      rejectWaiting()
    },
    clear() {
      update({ person: null, ended: 'no' })
      rejectWaiting()
    },
    async runSignedIn(attempt, isWrite) {
      for (;;) {
        const { person } = state
        try {
          return await attempt()
        } catch (error) {
          if (!isSessionEnded(error) || !state.person) throw error
          // If a user has signed in since the request was sent, it is the earlier session that has ended.
          if (state.person === person) await waitForSignIn(isWrite)
        }
      }
    },
    askToSignIn: () => update({ ended: 'asking' }),
    postpone() {
      update({ ended: 'postponed' })
      rejectWaiting()
    },
    chooseLanguage(language) {
      const { person } = state
      if (!person || person.language === language) return
      update({ person: { ...person, language } })
      post('update-user', { name: person.name, language }).catch(() => undefined)
    },
  }
}

function isSessionEnded(error: unknown): boolean {
  return error instanceof HttpError && error.status === 401
}

function createRefusal(isWrite: boolean): HttpError {
  return new HttpError(isWrite ? 'errors.signedOutNotSaved' : 'errors.signedOut', 401)
}
