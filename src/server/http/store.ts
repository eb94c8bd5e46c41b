import type { Permission } from '#api/access.ts'
import type { ListQuery } from '#api/listQuery.ts'
import type { FieldErrors } from '#api/message.ts'
import type { ImportedList, ListFacts } from '#api/knownTrackers.ts'
import type { ReadyNote } from '#api/readyNote.ts'
import type { ResourceName } from '#api/resourceNames.ts'
import type { Stored } from '#api/resources.ts'
import type { Acceptance, AnsweredFinding } from '#charter/findings/acceptance.ts'
import type { FindingKey } from '#charter/findings/finding.ts'
import type { ArchivedVersion } from '#charter/findings/ruleContext.ts'
import type { Change } from '#charter/history/change.ts'
import type { DaysFlaw, EarlierPage, PageType } from '#charter/publication/earlierPage.ts'
import type { Language } from '#charter/kit/language.ts'
import type { FrozenFile, NewConsent, Publication } from '#charter/publication/publication.ts'
import type { Register } from '#charter/register/register.ts'
import type { WholeRegister } from '#charter/register/wholeRegister.ts'
import type { KnownTracker } from '#charter/trackers/knownTracker.ts'

/** The fields that people write, parsed. */
export type Fields = Record<string, unknown>

/** A record as the API returns it: its fields, `Stored`, and the computed `position` and `cookieCount`. */
export type StoredRecord = Stored & Record<string, unknown>

export interface Page<Item> {
  items: Item[]
  /** The number of items that meet the query, whatever its range. */
  total: number
}

/** The author of a write and its time (UTC, ISO 8601); the history stores both. */
export interface Author {
  who: string
  at: string
  /** What allows a request to write; absent for the program itself and its console. */
  grant?: Grant
}

/** What allowed a request when it arrived. It is checked again in the transaction that writes. */
export interface Grant {
  sessionId: number
  /** The permission that the session’s person needs; null when being signed in is enough. */
  needs: Permission | null
}

/** A record, in the version that the client read. */
export interface ReadVersion {
  id: number
  version: number
}

/** Some fields of a record, in the version that the client read. */
export interface RecordEdit extends ReadVersion {
  fields: Fields
}

/** A site to add, with what it takes over of the register. */
export interface NewSite {
  fields: Fields
  /** The site whose locations its cookies keep; null for none. */
  from: number | null
  sectionIds: readonly number[]
  cookieIds: readonly number[]
}

/** What a register holds that is started over. */
export interface NewContent {
  categories: readonly Fields[]
  sections: readonly Fields[]
}

/** The register has published a version, so that it can't be started over. */
export type AlreadyPublished = { kind: 'alreadyPublished' }

/** A reference to a record, with its name. */
export interface Mention {
  resource: ResourceName | 'users'
  id: number
  name: string
}

export type Saved = { kind: 'ok'; record: StoredRecord }
export type SavedMany = { kind: 'ok'; ids: number[] }

/** One act in the history: its consecutive entries, from the first to the last. */
export interface Act {
  first: number
  last: number
}

export type WrittenMany = SavedMany & { act: Act }
/** `ids` are the records that referred to the one that was replaced. */
export type Replaced = WrittenMany
/** `restored` counts the records that are as they were before the act. */
export type Undone = { kind: 'ok'; restored: number }
/** The entries are not one act of one person, or not one that this person may undo. */
export type NoSuchAct = { kind: 'noSuchAct' }
/** `count` records of the act were written again since; `records` are the first of them, as the act found them. */
export type ChangedSince = { kind: 'changedSince'; records: Mention[]; count: number }
/** `id` is the first of the given ones that does not exist. */
export type NotFound = { kind: 'notFound'; id: number }
/** Another person wrote first; `current` is the record now. */
export type Stale = { kind: 'stale'; current: StoredRecord }
/** `records` already have the values of `fields`, which must be unique together. */
export type Duplicate = { kind: 'duplicate'; records: Mention[]; fields: readonly string[] }
/** `field` names a record that does not exist, or, if nested, one that stands under another or would have to. */
export type MissingReference = { kind: 'missingReference'; field: string; isNested?: true }
/** The charter of the site is online at its slug, which it therefore keeps. */
export type SlugPublished = { kind: 'slugPublished' }
/** Why a record is not written as its fields have it. */
/** No site on which the record stands has the language of one of its translations. */
export type LanguageNotOnSite = { kind: 'languageNotOnSite'; language: string }
export type Obstacle = Duplicate | MissingReference | SlugPublished | LanguageNotOnSite
/** The site cannot be deleted: it is the first one, or it published. */
export type SiteKept = { kind: 'siteKept'; reason: 'first' | 'published' }
/** `count` other records refer to it; `records` are the first of them. */
export type InUse = { kind: 'inUse'; records: Mention[]; count: number }

/** Whether cookies stand on a site. */
export interface SitePlacing {
  siteId: number
  stands: boolean
}
/** `count` cookies would be left without a site; `records` are the first of them. */
export type LastSite = { kind: 'lastSite'; records: Mention[]; count: number }

/** A publisher's statements about a version. */
export interface VersionNote {
  /** The reason for the publication. */
  note: string
  newConsent: NewConsent
}

/** The draft that the publisher saw: its site, its hash, and the number of the next version. */
export interface SeenDraft {
  /** The first site unless said otherwise. */
  siteId?: number | undefined
  number?: number | undefined
  /** SHA-256 of the register as canonical JSON. */
  sha256?: string | undefined
}

/** Two records that contradict each other, so they do not describe one tracker. */
export type OtherTracker = { kind: 'otherTracker' }

/** An earlier state that today's schema refuses, by field. */
export type InvalidState = { kind: 'invalid'; errors: FieldErrors }

export type Published = { kind: 'ok'; publication: Publication }
/** The register and its pages equal those of `publication`, the last version. */
export type NothingChanged = { kind: 'nothingChanged'; publication: Publication }
/** `written` counts the records that were written or deleted. */
export type RestoredPublication = { kind: 'ok'; written: number }
/** Another person wrote or published after this one looked. */
export type DraftChanged = { kind: 'draftChanged' }
/** These findings are not accepted and block the publication. */
export type Blocked = { kind: 'blocked'; findings: AnsweredFinding[] }
/** The site is archived: nothing new of it goes online. */
export type Archived = { kind: 'archived' }
/** Why the draft of a site does not go online. */
export type NotPublished = NothingChanged | DraftChanged | Blocked | Archived

/** The draft of one of several sites that are published in one act. */
export interface DraftToPublish {
  versionNote: VersionNote
  seen: SeenDraft & { siteId: number }
}
export type PublishedMany = { kind: 'ok'; publications: Publication[] }
/** Nothing was published, for these sites are refused. */
export type SitesRefused = { kind: 'sitesRefused'; refused: { siteId: number; refusal: NotPublished }[] }
export type Imported = { kind: 'ok'; imported: ImportedList }
/** The version does not exist; `nearest` are the numbers of the closest ones. */
export type NoSuchVersion = { kind: 'noSuchVersion'; nearest: number[] }

/** A page that was online before version 1, with its file. */
export interface DeclarablePage {
  /** The first site unless said otherwise. */
  siteId?: number
  firstDay: string
  /** Null: until version 1 went online. */
  lastDay: string | null
  fileName: string
  mediaType: PageType
  content: Uint8Array<ArrayBuffer>
  /** The id of the declared page that it takes the place of; null for none. */
  replaces: number | null
}
/** The page as it is now, declared or retracted. */
export type Declared = { kind: 'ok'; page: EarlierPage }
/** Another page is declared than the author saw, or none. */
export type OtherPageDeclared = { kind: 'otherPageDeclared' }
/** There are `max` already, retracted ones included. */
export type TooManyPages = { kind: 'tooManyPages'; max: number }
export type DaysRefused = { kind: 'daysRefused'; flaw: DaysFlaw }
export type NotDeclared = OtherPageDeclared | TooManyPages | DaysRefused | Archived
export type Announced = { kind: 'ok'; note: ReadyNote }

/** Too much is waiting already; it is worth trying again after `seconds`. */
export type Busy = { kind: 'busy'; seconds: number }

/** The content of an acceptance, without its author and time. */
export type FindingAnswer = Omit<Acceptance, 'by' | 'at'>
export type Accepted = { kind: 'ok'; acceptance: Acceptance }
export type AcceptedMany = { kind: 'ok'; acceptances: Acceptance[] }
export type NotAccepted = { kind: 'notAccepted' }

/** A write that was refused for lack of permission. */
export interface RefusedWrite {
  resource: string
  recordId: number | null
  method: string
  path: string
  /** Further ones of the same hour are not noted. */
  further?: true
  /** The role allows it, but not on these sites; none are named where one would be added, or the account has none left. */
  siteIds?: readonly number[]
}

/** The storage of the register. Each write is one transaction, its history entry included. */
export interface Store {
  /** Searches in the words of `language`, French unless said otherwise. */
  list(resource: ResourceName, query: ListQuery, language?: Language): Promise<Page<StoredRecord>>
  get(resource: ResourceName, id: number): Promise<Saved | NotFound>
  create(resource: ResourceName, fields: Fields, author: Author): Promise<Saved | Obstacle>
  update(
    resource: ResourceName,
    id: number,
    version: number,
    fields: Fields,
    author: Author,
  ): Promise<Saved | NotFound | Stale | Obstacle>
  /** Sets the same fields on several records; if one is refused, on none. */
  updateMany(
    resource: ResourceName,
    ids: readonly number[],
    fields: Fields,
    author: Author,
  ): Promise<WrittenMany | NotFound | Obstacle>
  /** Sets on each of several records its own fields; if one is refused, on none. */
  updateEach(
    resource: ResourceName,
    edits: readonly RecordEdit[],
    author: Author,
  ): Promise<WrittenMany | NotFound | Stale | Obstacle>
  /** Creates several records, last in their order; all of them, or none. */
  createMany(
    resource: ResourceName,
    records: readonly Fields[],
    author: Author,
  ): Promise<WrittenMany | Obstacle>
  /** Creates a site with cookies and sections that are in the register already; all of it, or nothing. */
  addSite(site: NewSite, author: Author): Promise<WrittenMany | NotFound | Obstacle>
  /** Puts the sections of a site in an order of its own. */
  orderSections(siteId: number, ids: readonly number[], author: Author): Promise<SavedMany | NotFound>
  /** Replaces all records but the site by these sections and categories, unless a version was published. */
  startOver(content: NewContent, author: Author): Promise<WrittenMany | AlreadyPublished>
  /** Deletes a record; without a version, whichever it has. */
  delete(
    resource: ResourceName,
    id: number,
    version: number | null,
    author: Author,
  ): Promise<Saved | NotFound | Stale | InUse | SiteKept>
  deleteMany(
    resource: ResourceName,
    ids: readonly number[],
    author: Author,
  ): Promise<WrittenMany | NotFound | InUse | SiteKept>
  /** Makes all records that refer to one refer to `by` instead, another of the same resource, and deletes it. */
  replace(
    resource: ResourceName,
    replaced: ReadVersion,
    by: number,
    author: Author,
  ): Promise<Replaced | NotFound | Stale | MissingReference>
  /** Restores all records that an act changed or deleted and deletes those that it created, or none. It may only concern these resources. */
  undoAct(
    act: Act,
    resources: readonly ResourceName[],
    author: Author,
  ): Promise<Undone | NoSuchAct | ChangedSince | Obstacle | InvalidState>
  /** Fills the empty fields of `target` from `source`, another record of the same tracker, and deletes `source`. */
  mergeCookies(
    target: ReadVersion,
    source: ReadVersion,
    author: Author,
  ): Promise<Saved | NotFound | Stale | OtherTracker | Obstacle | InvalidState>
  /** Puts cookies on a site, or takes them off it; if one is refused, none. `ids` are those that it changed. */
  placeCookies(
    ids: readonly number[],
    placing: SitePlacing,
    author: Author,
  ): Promise<WrittenMany | NotFound | Obstacle | LastSite>
  /** Makes a copy of a cookie for one site, which the cookie itself no longer stands on. */
  splitCookie(
    cookie: ReadVersion,
    siteId: number,
    author: Author,
  ): Promise<Saved | NotFound | Stale | Obstacle | LastSite>
  /** Distributes the positions of these records among them again, in the order given. */
  reorder(resource: ResourceName, ids: readonly number[], author: Author): Promise<SavedMany | NotFound>
  changes(query: ListQuery): Promise<Page<Change>>
  /** Adds an entry to the history for a write that the person's role does not allow. */
  noteRefusal(refusal: RefusedWrite, author: Author): Promise<void>
  /** Lists the authors of all entries on these resources, in alphabetical order. */
  listHistoryAuthors(resources: readonly string[] | 'all'): Promise<string[]>
  /** Reads the register as a site has it, at one moment: the first site unless said otherwise. Throws `NoSuchSite`. */
  register(siteId?: number): Promise<Register>
  /** Reads the register of all sites at one moment. */
  wholeRegister(): Promise<WholeRegister>
  /** Reads the time zone of the register, whose days every day of a query is. */
  timeZone(): Promise<string>
  /** Reads the id of the history's last entry. As long as it stays the same, nothing has changed. */
  headId(): Promise<number>
  /**
   * Returns a number that changes when another program writes to the database, so that an answer from memory can ask
   * first. It takes some microseconds.
   */
  otherWrites(): number
  /** Freezes the register as the next version, unless nothing changed or findings block it. */
  publish(versionNote: VersionNote, seen: SeenDraft, author: Author): Promise<Published | NotPublished>
  /** Freezes the registers of several sites as their next versions, in one act: of all of them, or of none. */
  publishMany(drafts: readonly DraftToPublish[], author: Author): Promise<PublishedMany | SitesRefused>
  /** Lists all acceptances, also of findings that are gone and acceptances that ran out. */
  acceptances(): Promise<Acceptance[]>
  /** Stores acceptances, in one transaction. With `headId`, only if nothing changed after that entry, when the findings were read. */
  acceptFindings(
    answers: readonly FindingAnswer[],
    author: Author,
    headId?: number,
  ): Promise<AcceptedMany | DraftChanged>
  withdrawAcceptance(finding: FindingKey, author: Author): Promise<Accepted | NotAccepted>
  // Versions are named by their id. Of a site, the first one is meant unless said otherwise.
  /** Lists the versions of a site, with the hash of each page that still exists. */
  archivedVersions(siteId?: number): Promise<ArchivedVersion[]>
  publications(query: ListQuery): Promise<Page<Publication>>
  publication(id: number): Promise<Published | NoSuchVersion>
  /** Finds a version of a site by its number. */
  versionOf(siteId: number, number: number): Promise<Published | NoSuchVersion>
  /** Finds the version of a site that was online at an instant. */
  publicationAt(instant: string, siteId?: number): Promise<Published | NoSuchVersion>
  lastPublication(siteId?: number): Promise<Publication | null>
  /**
   * Reads a frozen file as it went online; null when the version does not exist. Throws `StoreFailure` when its bytes are
   * other ones.
   */
  frozenFile(id: number, file: FrozenFile): Promise<Uint8Array<ArrayBuffer> | null>
  /** Reads a frozen file as it is now, for a proof, which says itself what does not hold. */
  storedFile(id: number, file: FrozenFile): Promise<Uint8Array<ArrayBuffer> | null>
  /** Reads the register that a version froze. */
  frozenRegister(id: number): Promise<{ kind: 'ok'; register: Register } | NoSuchVersion>
  /** Lists the pages that were declared as version 0 of a site, in their order, also those that were retracted. */
  earlierPages(siteId?: number): Promise<EarlierPage[]>
  /** Reads a declared page and its file, which is the one that was declared; null when there is none. */
  earlierPage(id: number): Promise<{ page: EarlierPage; content: Uint8Array<ArrayBuffer> } | null>
  /** Declares a page as version 0, in the place of the one that is declared now. */
  declarePage(page: DeclarablePage, author: Author): Promise<Declared | NotDeclared>
  /** Ends a declaration. What was declared is kept. */
  retractPage(id: number, author: Author): Promise<Declared | OtherPageDeclared | NotFound | Archived>
  /** Reads the note that stands, which says that the draft of a site is ready; null for none. */
  readyNote(siteId?: number): Promise<ReadyNote | null>
  /** Notes that the draft of a site is ready, in the place of an earlier note. */
  announceReady(note: string, author: Author, siteId?: number): Promise<Announced | Archived>
  /** Takes a note back that stands. */
  recallReady(id: number, author: Author): Promise<{ kind: 'ok' } | NotFound>
  /** Overwrites what a site has of the register with what a version of it froze. */
  restorePublication(
    id: number,
    seen: Pick<SeenDraft, 'sha256'>,
    author: Author,
  ): Promise<RestoredPublication | NoSuchVersion | DraftChanged | Duplicate>
  /**
   * Restores a record to its state after an entry of its history or, for a deletion, before it. `version` is the one
   * that the client read, null when the record is deleted now.
   */
  restoreRecord(
    resource: ResourceName,
    id: number,
    restoration: { change: number; version: number | null },
    author: Author,
  ): Promise<Saved | NotFound | Stale | Obstacle | InvalidState>
  /** Replaces all imported trackers with these. */
  importTrackers(trackers: readonly KnownTracker[], facts: ListFacts, author: Author): Promise<Imported>
  /** Returns the facts of the last import; null before the first. */
  importedList(): Promise<ImportedList | null>
  /** Returns the imported trackers, in the order of their list, and the facts of that import. */
  importedTrackers(): Promise<{ list: ImportedList | null; trackers: KnownTracker[] }>
}
