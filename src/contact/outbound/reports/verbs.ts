import { loadFacts } from '../../../ledger/index.ts'
import { plain, type Verb, verbsOf } from '../../../matter/index.ts'
import type { Form } from '../../../platform/http/index.ts'
import { readHistory } from '../../request/history.ts'
import { fold } from '../../request/state.ts'
import { attributes } from '../attribute.ts'
import { type LetOut, stillHeld } from '../exceptions.ts'
import { screenOutbound } from '../screen.ts'
import { decideRead, decideSend, decideWrite, reportQuestions, type ReportVerb } from './decide.ts'
import { secondReadSent, sendSent, type WriteSent, writeSent } from './input.ts'
import type { OutboundKind } from './on-report.ts'
import { saveOutboundWords } from './report-store.ts'
import type { ReportState } from './state.ts'

const verb = verbsOf<OutboundKind>()

/** What may be done to a report: each verb once. JSON and form routes, OpenAPI and the menu of next verbs are made from it. */
export const reportVerbTable = {
  write: verb({
    ...{ ...plain, ...reportQuestions.write, name: 'write', summary: 'Fill in a report; its line is screened', sent: writeSent },
    decide: ({ state, body: { line, ...fields } }) =>
      decideWrite(
        state,
        { ...state.fields, ...said(fields) },
        screenOutbound(line ?? '').held.map(({ attribute }) => attribute),
      ),
    alongside: (_, { tx, row, body }) => tx.send(saveOutboundWords, { id: row.id, line: body.line || null, letOut: null }),
  }),
  /** The second person changes the words or lets them stand by an exception, one for each kind of thing that is held. */
  'second-read': verb({
    ...{ ...reportQuestions['second-read'], name: 'second-read', summary: 'A second person has read it', sent: secondReadSent },
    form: readingOf,
    know: async ({ row, body }) => {
      const words = body.line ?? row.line ?? ''
      const screened = screenOutbound(words)
      const out: LetOut[] = screened.held.flatMap(({ attribute, words: heldWords }) =>
        body.exceptions.filter(each => each.attribute === attribute).map(({ exception }) => ({ attribute, words: heldWords, exception })),
      )
      return { words, was: row.line ?? '', out, held: screened.held, still: stillHeld(screened, out) }
    },
    decide: ({ state, known: { words, was, held, still, out } }) =>
      decideRead(state, {
        stillHeld: still.map(({ attribute }) => attribute),
        exceptions: out.map(({ exception }) => exception),
        changed: words === was ? null : held.map(({ attribute }) => attribute),
      }),
    alongside: (_, { tx, row, known: { words, out } }) =>
      tx.send(saveOutboundWords, { id: row.id, line: words || null, letOut: JSON.stringify(out) }),
  }),
  /** A person sent a copy, by this way. Law: R4, no caregiver whom the request suspects is told. */
  send: verb({
    ...{ ...reportQuestions.send, name: 'send', summary: 'A person sent a copy', sent: sendSent },
    know: async ({ tx, row }) => {
      const contact = fold(readHistory(await loadFacts(tx, row.contact)))
      return { isAbuseSuspected: contact?.facts['abuse-by-caregiver'] === 'suspected' }
    },
    decide: ({ state, body, known }) => decideSend(state, body, known.isAbuseSuspected),
  }),
} satisfies Record<ReportVerb, Verb<OutboundKind>>

const said = (fields: Omit<WriteSent, 'line'>): Partial<ReportState['fields']> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

/** A choice for each kind of thing that is held: which exception lets it stay, if any does. */
function readingOf({ texts }: Form) {
  const exceptions = attributes.flatMap(attribute => {
    const exception = texts[`exception-${attribute}`]
    return exception === undefined ? [] : [{ attribute, exception }]
  })
  return { line: texts['line'], exceptions }
}
