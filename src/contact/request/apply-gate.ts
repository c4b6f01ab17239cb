import type { ContactFactRecorded } from './facts.ts'
import type { ContactState, Told } from './contact-state.ts'

type GateFact = Extract<
  ContactFactRecorded,
  {
    type:
      | 'contact.told'
      | 'contact.sent'
      | 'contact.not-told'
      | 'contact.tried'
      | 'contact.unreachable'
      | 'contact.excused'
      | 'contact.pointed'
      | 'contact.consent'
      | 'contact.waits-until'
      | 'contact.waited'
      | 'contact.signed'
      | 'contact.opened'
      | 'contact.complied'
      | 'contact.declined'
      | 'contact.written-twice'
  }
>

/** What the gate waits for and who decided, after one more fact of that kind. */
export function applyGate(state: ContactState, at: Date, by: string | null, fact: GateFact): ContactState {
  switch (fact.type) {
    case 'contact.told': {
      const { notice, person, channel, language, interpreter, going = false } = fact.body
      const told = { notice, at, by, person, channel, language, interpreter, sentAt: going ? null : at, answeredAt: null }
      return { ...state, told: [...state.told, told] }
    }
    case 'contact.sent': {
      const { notice, person } = fact.body
      const isIt = (each: Told) => each.notice === notice && each.person === person && each.sentAt === null
      return { ...state, told: state.told.map(each => (isIt(each) ? { ...each, sentAt: at } : each)) }
    }
    case 'contact.not-told': {
      const { notice, person } = fact.body
      return { ...state, told: state.told.filter(each => each.notice !== notice || each.person !== person) }
    }
    case 'contact.tried': {
      const { notice, channel, language, interpreter, outcome } = fact.body
      return { ...state, tried: [...state.tried, { notice, at, by, channel, language, interpreter, outcome }] }
    }
    case 'contact.unreachable':
      return { ...state, unreachable: [...state.unreachable, fact.body.notice] }
    case 'contact.excused':
      return {
        ...state,
        excused: [...state.excused, fact.body.notice],
        excuses: { ...state.excuses, [fact.body.notice]: fact.body.reason },
      }
    case 'contact.pointed':
      return { ...state, pointed: { points: fact.body.points, at, by } }
    case 'contact.consent':
      return { ...state, consents: { ...state.consents, [fact.body.notice]: fact.body.consent } }
    case 'contact.waits-until':
      return { ...state, waitsUntil: fact.body.day, isCounted: fact.body.counted === true, waited: false }
    case 'contact.waited':
      return { ...state, waited: true }
    case 'contact.signed': {
      const { as, verb, reason } = fact.body
      return { ...state, signed: [...state.signed.filter(each => each.as !== as), { as, by: by ?? '', at, verb, reason }] }
    }
    case 'contact.opened':
      return { ...state, opened: 'opened' }
    case 'contact.complied':
      return { ...state, opened: 'complied' }
    case 'contact.declined':
      return { ...state, declined: fact.body.reason }
    case 'contact.written-twice':
      return { ...state, declined: 'written-twice', twiceOf: fact.body.of }
  }
}
