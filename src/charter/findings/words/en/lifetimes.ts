import { enRegister } from '../../../words/enRegister.ts'
import type { frLifetimes } from '../fr/lifetimes.ts'

const { cookies, sites } = enRegister.fields

export const enLifetimes: typeof frLifetimes = {
  R13: {
    title: 'Lifetime missing',
    says: {
      notShown: `Visitors do not see the lifetimes: in Site, under “${sites.columns.label}”, add the column “${cookies.lifetime.label}”.`,
      notShownHere: `Visitors do not see the lifetimes of the trackers in “{name}”: add the column “${cookies.lifetime.label}” to its table.`,
      noteNotShown: `Visitors do not see when the lifetime varies: in Site, under “${sites.columns.label}”, add the column “${cookies.lifetimeNote.label}”.`,
      noteNotShownHere: `Visitors do not see when the lifetime of the trackers in “{name}” varies: add the column “${cookies.lifetimeNote.label}” to its table.`,
      missing: 'State the lifetime of tracker “{name}” (session, a duration, or until deleted).',
      unexplained: 'The lifetime of “{name}” varies: state when it lasts how long.',
    },
    why: 'Visitors must know for how long a tracker works; of trackers that need consent, the Court of Justice of the European Union has ruled so.',
  },
  R14: {
    title: 'Lifetime misread',
    says: {
      unread:
        'Duration “{lifetimeAsWritten}” could not be interpreted without ambiguity: choose a lifetime from the list.',
      readOtherwise:
        'Duration “{lifetimeAsWritten}” does not read as “{lifetime}”: correct the lifetime of “{name}”, or confirm it.',
      renewed:
        'Duration “{lifetimeAsWritten}” runs from the last visit: declare that of “{name}” renewed on each visit, or confirm it.',
    },
    why: 'A lifetime that was misread would be published as if it were true: somebody has to settle the doubt.',
  },
  R15: {
    title: 'Lifetime inconsistent',
    says: {
      unreadable:
        'The duration of “{name}” is inconsistent (it cannot be read): choose a lifetime from the list.',
      cookieExpires: `The duration of “{name}” is inconsistent (a cookie has an expiry date, or dies with the session): correct “${cookies.lifetime.label}” or “${cookies.storage.label}”.`,
      closesWithTab: `The duration of “{name}” is inconsistent (session storage closes with the tab): correct “${cookies.lifetime.label}” or “${cookies.storage.label}”.`,
      outlivesSession: `The duration of “{name}” is inconsistent (this technique outlives the session: {storage}): correct “${cookies.lifetime.label}” or “${cookies.storage.label}”.`,
      keepsNothing: `The duration of “{name}” is inconsistent (this technique keeps nothing on the device: {storage}): leave “${cookies.lifetime.label}” empty or correct “${cookies.storage.label}”.`,
      untilReset: `The duration of “{name}” is inconsistent (a device identifier lasts until it is reset): correct “${cookies.lifetime.label}” or “${cookies.storage.label}”.`,
    },
    why: 'A lifetime that this technique cannot have is bound to be wrong: the charter would mislead visitors.',
  },
  R16: {
    title: 'Lifetime long',
    says: {
      long: '“{name}” has a long lifetime ({lifetime}): shorten it or justify it.',
      capped:
        '“{name}” has a long lifetime ({lifetime}); recent browsers cap a cookie at 400 days: the displayed duration is not the real one.',
    },
    why: 'The longer a tracker lasts, the longer it can follow visitors; and a lifetime that browsers cut short is not the one that the charter states.',
  },
  R17: {
    title: 'Choice kept for more than six months',
    says: {
      tooLong:
        'Tracker “{name}” keeps visitors’ choice for more than six months ({lifetime}): bring it down to six months or document why.',
      outlived:
        'The charter says that the choice is remembered for {consentChoiceRetention}, but tracker “{name}” which keeps it is gone before that ({lifetime}): make them agree.',
      retainedTooLong:
        'Visitors’ choice is remembered for more than six months ({consentChoiceRetention}): bring it down to six months or document why.',
    },
    why: 'To the CNIL, keeping a choice for six months is good practice: an older yes or no may no longer be what the visitor wants.',
  },
  R18: {
    title: 'Lifetime out of proportion',
    says: {
      long: '“{name}” is exempt as “{exemptionGround}” but has a long lifetime ({lifetime}): check that this is strictly necessary.',
    },
    why: 'A tracker is exempt because a service needs it; if it lasts much longer than that service, this can be doubted.',
  },
}
