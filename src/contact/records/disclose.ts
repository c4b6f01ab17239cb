import { z } from 'zod'
import { isNo } from '../../kernel/refusal.ts'
import { verbsOf } from '../../matter/index.ts'
import { anew, decidedWith } from '../request/anew.ts'
import type { ContactKind } from '../request/on-contact.ts'
import { saveNamed } from '../request/named-student.ts'
import { decideDisclose, learnsDanger } from '../request/rules/disclose.ts'
import { after } from '../request/rules/moment.ts'
import { questions } from '../request/rules/next.ts'
import { addAccess, addDisclosure } from './access-store.ts'
import { lineForm, lineOf, lineSent, namedWith, whoseRecord } from './line.ts'
import { recordParts } from './parts.ts'

const sentence = z
  .string('expected a sentence')
  .trim()
  .min(12, 'expected a sentence of its own, of 12 characters or more')
  .max(500, 'expected at most 500 characters')

/** Each test with a sentence of its own; one sentence copied six times answers none. */
const testsSent = z
  .strictObject(
    { emergency: sentence, threat: sentence, need: sentence, onlyNeeded: sentence, thisCase: sentence, reason: sentence },
    'expected emergency, threat, need, onlyNeeded, thisCase and reason, each answered in a sentence',
  )
  .refine(tests => new Set(Object.values(tests)).size === Object.keys(tests).length, 'expected six sentences, each its own')

const discloseSent = z.strictObject({
  ...lineSent,
  parts: lineSent.parts.refine(parts => new Set(parts).size < recordParts.length, 'expected only the parts that are needed, never all'),
  tests: testsSent,
})

const verb = verbsOf<ContactKind>()
const purpose = 'Health or safety emergency (34 CFR 99.36)'

/**
 * Parts of a record go at once to whoever needs them to protect somebody, on one signature. The line of the log and the six sentences are
 * written in the same transaction.
 * Law: 34 CFR 99.36 and 99.32(a)(5), the threat and who received it stand with the record; 603 CMR 23.07(1) and (4)(e).
 */
export const disclose = verb({
  ...{
    ...questions.disclose,
    name: 'disclose',
    summary: 'Let go of what is needed of a record in an emergency, each of six tests answered',
  },
  sent: discloseSent,
  form: ({ texts, all }) => {
    const { emergency, threat, need, onlyNeeded, thisCase, reason, ...said } = texts
    return { ...lineForm(said, all('parts')), tests: { emergency, threat, need, onlyNeeded, thisCase, reason } }
  },
  know: async ({ kit, tx, row, moment, body }) => {
    const whose = await whoseRecord(tx, row, body.student)
    return isNo(whose) ? whose : { ...whose, entry: tx.random.id(), anew: await anew({ kit, tx, row, moment }) }
  },
  decide: ({ state, standing, body, known, moment }) => {
    const parts = [...new Set(body.parts)]
    const named = namedWith(state, known)
    const disclosed = [...named, ...decideDisclose(state, standing, { entry: known.entry, parts }, moment)]
    if (!learnsDanger(state)) return disclosed
    const danger = { type: 'contact.facts-added' as const, body: { drill: state.drill, facts: { emergency: 'imminent-harm' } } }
    const now = after(state, disclosed, standing.person, moment)
    return [...disclosed, ...decidedWith({ state: now, standing, known: known.anew, moment }, [danger])]
  },
  alongside: (added, { tx, row, person, body, known: { student }, moment }) => {
    saveNamed(tx, row.id, student, added)
    for (const fact of added) {
      if (fact.type !== 'contact.disclosed') continue
      const { entry } = fact.body
      tx.send(addAccess, { id: entry, contact: row.id, student, releasedAt: moment.at, purpose, ...lineOf(body, person) })
      tx.send(addDisclosure, { entry, contact: row.id, ...body.tests })
    }
  },
})
