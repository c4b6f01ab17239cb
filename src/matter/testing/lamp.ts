import { z } from 'zod'
import { inEach } from '../../kernel/lang.ts'
import { notFound, notPermitted, refused } from '../../kernel/refusal.ts'
import type { Fact } from '../../ledger/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { type Act, type Matter, plain, type Verb, verbsOf } from '../index.ts'
import { anyone, nextOf, type Question } from '../next.ts'

/** A made-up kind of matter for the tests: a lamp that can be lit, put out, and have its wicks changed. */
const lampFact = z.discriminatedUnion('type', [
  z.object({ type: z.literal('lamp.made'), body: z.object({ wicks: z.number() }) }),
  z.object({ type: z.literal('lamp.lit'), body: z.object({ wick: z.number() }) }),
  z.object({ type: z.literal('lamp.put-out'), body: z.object({}) }),
  z.object({ type: z.literal('lamp.warmed'), body: z.object({}) }),
])
export type LampFact = z.infer<typeof lampFact>

export interface Lamp {
  readonly wicks: number
  readonly lit: number | null
}

export interface Holder {
  readonly id: string
  readonly keeps: boolean
}

export interface LampKind {
  readonly kit: { readonly database: Database; readonly written: string[] }
  readonly person: Holder
  readonly row: { readonly id: string }
  readonly happened: { readonly fact: LampFact }
  readonly state: Lamp
  readonly standing: { readonly keeps: boolean }
  readonly moment: { readonly at: Date }
}

const says = (text: string) => inEach(() => text)
export const noSuchLamp = notFound(says('There is no such lamp.'))

const evolve = (lamp: Lamp | undefined, { fact }: { readonly fact: LampFact }): Lamp | undefined => {
  if (fact.type === 'lamp.made') return { wicks: fact.body.wicks, lit: null }
  if (fact.type === 'lamp.warmed') return lamp
  return lamp && { ...lamp, lit: fact.type === 'lamp.lit' ? fact.body.wick : null }
}

const read = (facts: readonly Fact[]) => facts.map(({ type, body }) => ({ fact: lampFact.parse({ type, body }) }))

/** Lamps whose ids the tests have made. */
export const lampsAmong = (known: ReadonlySet<string>): Matter<LampKind> => ({
  find: async (_, id) => (known.has(id) ? { id } : undefined),
  noSuch: noSuchLamp,
  standing: ({ keeps }) => ({ keeps }),
  nowhere: ({ keeps }) => ({ keeps }),
  moment: () => ({ at: new Date('2026-10-01T12:00:00Z') }),
  read,
  fold: history => history.reduce<Lamp | undefined>(evolve, undefined),
  fieldWrong: pointer => says(`Mend ${pointer}.`),
  also: (_, { before }, facts) =>
    before?.lit === null && facts.some(({ type }) => type === 'lamp.lit') ? [...facts, { type: 'lamp.warmed', body: {} }] : facts,
  carryOut: async ({ written }, _, { added, by }) =>
    void written.push(`${added.map(({ fact }) => fact.type).join(' and ')} by ${by === null ? 'the clock' : 'someone'}`),
})

const verbs = ['light', 'put-out', 'trim'] as const
export type LampVerb = (typeof verbs)[number]

const keeper = ({ keeps }: LampKind['standing']) => (keeps ? null : notPermitted(says('Who keeps the lamp lights it.')))

export const questions = {
  light: {
    may: keeper,
    ready: (lamp, _standing, sent?: { readonly wick: number }) => {
      if (lamp.lit === null) return 'ready'
      return sent?.wick === lamp.lit ? 'already' : refused('lit', says('It is lit. Put it out first.'))
    },
  },
  'put-out': { may: keeper, ready: lamp => (lamp.lit === null ? 'already' : 'ready') },
  trim: { may: anyone, ready: lamp => (lamp.lit === null ? 'ready' : refused('hot', says('It is hot.'))) },
} satisfies Record<LampVerb, Question<Lamp, LampKind['standing']>>

export const nextForLamp = (lamp: Lamp, standing: LampKind['standing']) => nextOf(verbs, questions, lamp, standing)

const wick = z.number().int('expected a whole number')
const unlucky = refused('no-such-wick', says('It has no such wick.'))
const verb = verbsOf<LampKind>()

export const lampVerbs = {
  light: verb({
    ...{ ...questions.light, name: 'light', summary: 'Light it', stale: true, sent: z.strictObject({ wick }) },
    form: ({ texts }) => ({ wick: Number(texts['wick']) }),
    know: async ({ body }) => (body.wick > 90 ? unlucky : { from: 'a match' }),
    decide: ({ state, body }) => (body.wick > state.wicks ? unlucky : [{ type: 'lamp.lit', body: { wick: body.wick } }]),
    alongside: (added, { kit, known }) => void kit.written.push(`${added.length} facts, from ${known.from}`),
  }),
  'put-out': verb({
    ...{ ...plain, ...questions['put-out'], name: 'put-out', summary: 'Put it out' },
    decide: () => [{ type: 'lamp.put-out', body: {} }],
  }),
  trim: verb({
    ...{ ...plain, ...questions.trim, name: 'trim', summary: 'Trim a wick', sent: z.object({ wick: z.coerce.number() }) },
    below: { path: 'wicks/:wick/trimmed', params: z.object({ id: z.uuid(), wick: z.coerce.number() }) },
    decide: ({ body }) => (body.wick === 1 ? [{ type: 'lamp.lit', body: { wick: 1 } }] : []),
  }),
} satisfies Record<LampVerb, Verb<LampKind>>

export type LampAct = Act<Holder>
