import { contactWords, requestsOpenTo } from './contact/index.ts'
import { investInRecord, postsOpenTo } from './invest/index.ts'
import { notPermitted, notSignedIn } from './kernel/refusal.ts'
import type { Clock } from './kernel/time.ts'
import type { LedgerKit } from './ledger/index.ts'
import { glassInRecord, keepLooks } from './looks/index.ts'
import { may, peopleWords, type Person, readsNotes, whoMay } from './people/index.ts'
import { planWords } from './plan/index.ts'
import type { Tx } from './platform/database/index.ts'
import { hrefOf, kindOf } from './record-kinds.ts'
import { reconcileInRecord } from './reconcile/index.ts'
import { deadlinesInRecord } from './deadlines/index.ts'
import { devicesInRecord } from './devices/index.ts'
import { disciplineInRecord } from './discipline/index.ts'
import { repairInRecord } from './repair/index.ts'
import { restraintInRecord } from './restraint/index.ts'
import { callsOpenTo, respondWords } from './respond/index.ts'
import { trainingInRecord } from './training/index.ts'

interface Entry {
  readonly matter: string
  readonly type: string
}

/** What was read on a paper: for those whom the superintendent named to read it. */
const ofPapers: readonly string[] = ['contact.paper-read']

/** What a note of abuse is written with: that there is one, and by whom, is for the roles that read it. */
const ofNotes: readonly string[] = ['call.report-made', 'call.report-written', 'call.report-not-owed', 'contact.pointed']
/** What may say that abuse is suspected. */
const mayTellOfAbuse: readonly string[] = ['contact.asked', 'contact.facts-added', 'contact.changed-after-refusal', 'contact.decided']

/** Of the calls and requests among some entries, those whose own pages open to somebody, and whether an entry is of any other. */
async function openedAmong(tx: Tx, person: Person, entries: readonly Entry[]) {
  const beginning = (kinds: readonly string[]) => [
    ...new Set(entries.filter(({ type }) => kinds.includes(type.split('.')[0] ?? '')).map(({ matter }) => matter)),
  ]
  const [calls, requests] = [beginning(['call']), beginning(['contact', 'report'])]
  const opened = [
    ...(calls.length > 0 ? await callsOpenTo(tx, person, calls) : []),
    ...(requests.length > 0 ? await requestsOpenTo(tx, person, requests) : []),
  ]
  const open = new Set(opened.map(({ id }) => id))
  const guarded = new Set([...calls, ...requests])
  return { opened, opens: ({ matter }: Entry): boolean => !guarded.has(matter) || open.has(matter) }
}

/** Whether the page opens to somebody on which the matter of an entry is read. */
async function pagesOpenTo(tx: Tx, person: Person, entries: readonly Entry[]): Promise<(entry: Entry) => boolean> {
  const { opens } = await openedAmong(tx, person, entries)
  const isOfPost = ({ type }: Entry): boolean => type.startsWith('post.')
  const posts = entries.filter(isOfPost).map(({ matter }) => matter)
  const hiresFor = posts.length > 0 ? await postsOpenTo(tx, person, posts) : []
  return entry => (isOfPost(entry) ? hiresFor.includes(entry.matter) : opens(entry))
}

/** Which entries of the record somebody reads with their content: those of a call or a request by the rule by which its own page opens, all others whole. */
async function readsContentOf(tx: Tx, person: Person, at: Date, entries: readonly Entry[]): Promise<(entry: Entry) => boolean> {
  const { opened, opens } = await openedAmong(tx, person, entries)
  const looked = [...new Map(opened.map(each => [each.matter, { ...each, part: 'entries' as const }])).values()]
  keepLooks(tx, { person, medium: 'json', at }, looked)
  return entry => {
    const { type } = entry
    if (type.startsWith('glass.') && !may(person, 'see-access-log')) return false
    if (mayTellOfAbuse.includes(type) && !readsNotes(person.roles, 'abuse')) return false
    if (ofPapers.includes(type) && !may(person, 'read-paper')) return false
    return opens(entry)
  }
}

/** What the record is told by those above it: who reads it and how much of it, and what each slice's entries say. */
const restrictedEntry = 'restricted'

export const recordKit = (clock: Clock): Omit<LedgerKit, 'database' | 'pageContext'> => ({
  readerOf: ({ visitor }) => {
    if (visitor?.session !== 'current') return notSignedIn()
    if (!may(visitor.person, 'see-ledger')) return notPermitted(whoMay['see-ledger'].says)
    return { person: visitor.person.id, at: clock.now() }
  },
  readsContent: async (tx, { visitor }, entries) => (visitor ? readsContentOf(tx, visitor.person, clock.now(), entries) : () => false),
  opens: async (tx, { visitor }, entries) => (visitor ? pagesOpenTo(tx, visitor.person, entries) : () => false),
  typeShown: ({ visitor }, type) => (ofNotes.includes(type) && !readsNotes(visitor?.person.roles ?? [], 'abuse') ? restrictedEntry : type),
  says: lang => ({
    ...peopleWords(lang).inRecord,
    ...planWords[lang].inRecord,
    ...contactWords(lang).inRecord,
    ...investInRecord(lang),
    ...glassInRecord(lang),
    ...reconcileInRecord(lang),
    ...repairInRecord[lang],
    ...restraintInRecord[lang],
    ...trainingInRecord[lang],
    ...deadlinesInRecord[lang],
    ...devicesInRecord[lang],
    ...disciplineInRecord[lang],
    ...respondWords(lang).inRecord,
  }),
  kindOf,
  hrefOf,
})
