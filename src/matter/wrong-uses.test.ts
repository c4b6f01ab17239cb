import { expect, test } from 'vitest'
import { z } from 'zod'
import { refused } from '../kernel/refusal.ts'
import { type Act, onMatter, plain, type Verb, verbsOf } from './index.ts'
import { nextOf } from './next.ts'
import { type Lamp, type LampFact, type LampKind, lampsAmong, lampVerbs, questions } from './testing/lamp.ts'

/** What the compiler has to refuse. None of this runs: a line that were accepted would make its `@ts-expect-error` an error. */
const verb = verbsOf<LampKind>()
const told = { may: questions.light.may, ready: questions.light.ready, name: 'light', summary: 'Light it' }
const sent = z.object({ wick: z.number() })
const know = async () => ({ from: 'a match' })
const asked = { may: () => null, know: async () => refused('no', { en: '', es: '' }) }
const lit: LampFact = { type: 'lamp.lit', body: { wick: 1 } }

const refusedByTheCompiler = [
  // @ts-expect-error a field that `sent` does not have
  () => verb({ ...told, sent, know, decide: ({ body }) => (body.wicks === 1 ? [lit] : []) }),
  // @ts-expect-error something that `know` has not found out
  () => verb({ ...told, sent, know, decide: ({ known }) => (known.lighter ? [lit] : []) }),
  // @ts-expect-error a field of the body of a verb that is sent nothing
  () => verb({ ...plain, ...questions['put-out'], name: 'put-out', summary: '', decide: ({ body }) => (body.wick ? [lit] : []) }),
  // @ts-expect-error a fact of another kind of matter
  () => verb({ ...told, sent, know, decide: () => [{ type: 'call.answered', body: {} }] }),
  // @ts-expect-error a text in the place of a refusal
  () => verb({ ...told, sent, know, decide: () => 'It is lit.' }),
  // @ts-expect-error questions asked of another body
  () => verb({ ...questions.light, name: 'light', summary: '', sent: z.object({ match: z.string() }), know, decide: () => [lit] }),
  // @ts-expect-error a question left out
  () => verb({ may: questions.light.may, name: 'light', summary: '', sent, know, decide: () => [lit] }),
  // @ts-expect-error another word than ready, already or a refusal
  () => verb({ ...told, ready: () => 'perhaps', sent, know, decide: () => [lit] }),
  // @ts-expect-error a verb without a row
  () => ({ light: lampVerbs.light }) satisfies Record<'light' | 'put-out', Verb<LampKind>>,
  // @ts-expect-error a menu with a verb that no question is asked of
  (lamp: Lamp) => nextOf(['light', 'break'], questions, lamp, { keeps: true }),
  // @ts-expect-error somebody who is nothing to this kind of matter
  (kit: LampKind['kit'], act: Act<{ id: string }>) => onMatter(lampsAmong(new Set()), kit, act, 'id', asked),
]

test('each of them is there to be looked at', () => {
  expect(refusedByTheCompiler).toHaveLength(11)
})
