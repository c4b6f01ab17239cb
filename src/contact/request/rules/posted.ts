import { droppedByRequester } from '../contract.ts'
import type { ContactState } from '../contact-state.ts'
import type { ContactFactRecorded } from '../facts.ts'

type Posted = Extract<ContactFactRecorded, { type: 'contact.answer-posted' }>['body']['answer']

/**
 * Whoever wrote it down at the desk hears that somebody else read the paper or decided, and so does whoever has taken the desk over since; who does
 * so themselves knows, and a call has no desk.
 */
export function postsAnswer(state: ContactState, added: readonly ContactFactRecorded[], by: string): readonly ContactFactRecorded[] {
  const { drill, askedBy, deskBy, call } = state
  const answer = added.map(answerIn).find(each => each !== null) ?? null
  if (answer === null || call !== null) return []
  const desk = [...new Set([askedBy, deskBy ?? ''])].filter(person => person !== '' && person !== by)
  return desk.map(person => ({ type: 'contact.answer-posted', body: { drill, answer, person } }))
}

function answerIn(fact: ContactFactRecorded): Posted | null {
  switch (fact.type) {
    case 'contact.paper-read':
      return 'paper-read'
    case 'contact.opened':
    case 'contact.complied':
      return 'decided'
    case 'contact.declined':
      return droppedByRequester.includes(fact.body.reason) ? null : 'decided'
    default:
      return null
  }
}
