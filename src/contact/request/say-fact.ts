import { roleName } from '../../design/words/frame.ts'
import type { Lang } from '../../kernel/lang.ts'
import { notices as noticeWords } from '../../plan/core/index.ts'
import { day } from '../../words/times.ts'
import { becauseWords, countingWords } from '../outbound/calling-out/words/calling-out.ts'
import { contact } from '../question.ts'
import { endingShape, type Happened } from './facts.ts'
import * as codes from './words/codes.ts'
import { complaintAnswerWords, complaintKindWords } from './words/complaint.ts'
import { recordWords } from './words/record.ts'

interface Telling {
  /** Names by person. */
  readonly people: ReadonlyMap<string, { readonly name: string }>
  readonly lang: Lang
  /** What the plan answered, in a sentence, where this is what the fact says. */
  readonly answered: string | undefined
  /** Whether this reader may know that abuse by a caregiver is suspected. */
  readonly mayKnow: boolean
}

/** One fact of a record as a sentence. */
export function sayFact({ by, fact }: Happened, telling: Telling): string {
  const isToThem = fact.type === 'contact.reminded' || fact.type === 'contact.alerted' || fact.type === 'contact.answer-posted'
  const person = isToThem ? fact.body.person : by
  const { history, someone, toldLater } = recordWords(telling.lang)
  const says = isOnItsWay(fact) ? toldLater : history[fact.type]
  if (typeof says === 'string') return says
  const who = (person && telling.people.get(person)?.name) || someone
  return says({ who, what: whatOf(fact, who, telling) })
}

/** A message that has not gone tells nobody yet. */
const isOnItsWay = (fact: Happened['fact']): boolean => fact.type === 'contact.told' && fact.body.person !== null

function whatOf(fact: Happened['fact'], who: string, { lang, answered, mayKnow }: Telling): string {
  const notice = (word: string): string => Object.entries(noticeWords).find(([name]) => name === word)?.[1][lang] ?? word
  switch (fact.type) {
    case 'contact.facts-added':
      return sayFacts(fact.body.facts, lang, mayKnow)
    case 'contact.changed-after-refusal':
      return sayChange(fact.body, lang)
    case 'contact.matched':
      return sayMatched(fact.body, who, lang)
    case 'contact.alerted':
      return recordWords(lang).alerts[fact.body.what]
    case 'contact.verified':
      return sayingOf('requester', fact.body.requester, lang)
    case 'contact.paper-read':
      return sayingOf('basis', fact.body.basis, lang)
    case 'contact.decided':
      return answered ?? fact.body.answer
    case 'contact.told':
      return fact.body.person === null ? doneSaid(fact.body.notice, lang) : notice(fact.body.notice)
    case 'contact.sent':
    case 'contact.not-told':
    case 'contact.unreachable':
      return notice(fact.body.notice)
    case 'contact.excused':
      return `${notice(fact.body.notice)}; ${codes.excuseWords[fact.body.reason][lang]}`
    case 'contact.pointed':
      return codes.pointsWords[fact.body.points][lang]
    case 'contact.tried':
      return `${notice(fact.body.notice)} (${codes.channelWords[fact.body.channel][lang]}; ${codes.tryWords[fact.body.outcome][lang]})`
    case 'contact.consent':
      return `${notice(fact.body.notice)}: ${codes.consentWords[fact.body.consent][lang]}`
    case 'contact.waits-until':
      return day(fact.body.day, lang)
    case 'contact.signed': {
      const said = [codes.verbWords[fact.body.verb][lang], fact.body.reason ? codes.reasonWords[fact.body.reason][lang] : '']
      return `${roleName(fact.body.as, lang)}: ${said.filter(Boolean).join(', ')}`
    }
    case 'contact.disclosed':
      return sayingOf('requester', fact.body.to, lang)
    case 'contact.declined':
      return codes.reasonWords[fact.body.reason][lang]
    case 'contact.begun':
      return codes.placeWords[fact.body.place][lang]
    case 'contact.ended':
      return sayEnding(fact.body, lang)
    case 'contact.complained':
      return fact.body.about.map(kind => complaintKindWords[kind][lang]).join(', ')
    case 'contact.complaint-answered':
      return complaintAnswerWords[fact.body.answer][lang]
    case 'contact.referred':
      return [countingWords[fact.body.counts][lang], becauseWords[fact.body.because][lang]].join('; ')
    case 'contact.referral-decided':
      return countingWords[fact.body.counts][lang]
    case 'contact.reviewed':
      return codes.findingWords[fact.body.finding][lang]
    default:
      return ''
  }
}

/** What was done, as something that is past. */
const doneSaid = (notice: string, lang: Lang): string =>
  Object.entries(codes.toldWords).find(([name]) => name === notice)?.[1][lang] ?? notice

/** In one line: where, who could see it, force, what police did, what was offered. */
function sayEnding(body: unknown, lang: Lang): string {
  const { place, couldSee, childrenSaw, force, action, support } = endingShape.parse(body)
  return recordWords(lang).ending({
    place: codes.placeWords[place][lang],
    seen: couldSee.map(each => codes.onlookerWords[each][lang]).join(', '),
    childrenSaw,
    force: codes.forceWords[force][lang],
    action: codes.actionWords[action][lang],
    support: codes.supportWords[support][lang],
  })
}

interface Turned {
  readonly from: Readonly<Record<string, string>>
  readonly to: Readonly<Record<string, string>>
}

/** What was said first and what was said then, of each fact. */
export function sayChange({ from, to }: Turned, lang: Lang): string {
  const w = recordWords(lang)
  const said = (name: string, value: string | undefined) => (value === undefined ? w.notSaid : sayingOf(name, value, lang))
  return Object.keys(to)
    .map(name => w.changed({ what: factNamed(name, lang), from: said(name, from[name]), to: said(name, to[name]) }))
    .join('; ')
}

function sayMatched({ call, byHand }: { call: string | null; byHand: boolean }, who: string, lang: Lang): string {
  const w = recordWords(lang).matched
  if (byHand) return call === null ? w.denied({ who }) : w.named({ who })
  return call === null ? w.none : w.found
}

/** What a fact is about, within a sentence: the mark of a question would stand beside the sentence’s own. */
export const factNamed = (name: string, lang: Lang): string =>
  (contact.facts.find(fact => fact.name === name)?.label[lang] ?? name).replaceAll(/[?¿]/g, '').trim()

const sayingOf = (name: string, value: string, lang: Lang): string =>
  contact.facts.find(fact => fact.name === name)?.words[value]?.[lang] ?? value

const sayFacts = (facts: Readonly<Record<string, string>>, lang: Lang, mayKnow: boolean): string =>
  Object.entries(facts)
    .filter(([name]) => mayKnow || name !== 'abuse-by-caregiver')
    .map(([name, value]) => `${factNamed(name, lang)}: ${sayingOf(name, value, lang)}`)
    .join('; ')
