import { z } from 'zod'
import { grades, measures } from '../../evidence/contract.ts'
import { accounts, moveStates, transactionKinds } from './book.ts'
import { mostCents } from './cents.ts'
import { firstYear, lastYear } from './fiscal-year.ts'
import { kinds, owners, units } from './lines.ts'

const id = z.uuid()
/** A fiscal year that books may be of. */
export const year = z.int().min(firstYear).max(lastYear)
const day = z.iso.date()
const amount = z.int().min(1).max(mostCents)
const oneLine = /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+$/u
const title = z.string().trim().min(1).max(80).regex(oneLine)

const opening = { year, cents: z.int().min(0).max(mostCents), on: day.nullish() }

export const lineSent = z.strictObject({
  title,
  titleEs: title.nullish(),
  owner: z.enum(owners),
  kind: z.enum(kinds),
  unit: z.enum(units).nullish(),
  unitCents: amount.nullish(),
  ...opening,
})
export const openSent = z.strictObject(opening)
export const moveSent = z.strictObject({ from: id, to: id, cents: amount, year, on: day.nullish() })
/** Which body voted, and where its minutes are: an address, or the day and the page. */
const said = { body: title.nullish(), minutes: z.string().trim().min(1).max(200).regex(oneLine).nullish() }
export const voteSent = z.strictObject({ owner: z.enum(owners), vote: z.enum(['for', 'against']), on: day.nullish(), ...said })
export const confirmSent = z.strictObject(said)
export const withdrawSent = z.strictObject({})
export const amendSent = z.strictObject({
  year,
  changes: z
    .array(z.strictObject({ line: id, cents: z.int().min(-mostCents).max(mostCents) }))
    .min(1)
    .max(5_000),
  on: day.nullish(),
})
export const encumberSent = z.strictObject({ line: id, cents: amount, year, on: day.nullish() })
export const settleSent = z.strictObject({ how: z.enum(['paid', 'released']), cents: amount, on: day.nullish() })
export const closeSent = z.strictObject({ year, sure: z.literal(true) })
export const spendSent = z.strictObject({ line: id, cents: amount, year, on: day.nullish(), over: z.boolean().nullish() })
export const reverseSent = z.strictObject({ transaction: id, on: day.nullish() })
export type LineSent = z.infer<typeof lineSent>
export type OpenSent = z.infer<typeof openSent>
export type MoveSent = z.infer<typeof moveSent>
export type VoteSent = z.infer<typeof voteSent>
export type SpendSent = z.infer<typeof spendSent>
export type ReverseSent = z.infer<typeof reverseSent>
export type AmendSent = z.infer<typeof amendSent>
export type ConfirmSent = z.infer<typeof confirmSent>
export type EncumberSent = z.infer<typeof encumberSent>
export type SettleSent = z.infer<typeof settleSent>

/** The forms of the page that keeps the books. */
export const steps = [
  'vote',
  'confirm',
  'withdraw',
  'take-back',
  'ask',
  'amend',
  'spend',
  'encumber',
  'settle',
  'reverse',
  'line',
  'open',
  'close',
] as const
export type Step = (typeof steps)[number]
export const isStep = (text: unknown): text is Step => steps.some(step => step === text)

export const onePath = z.object({ id })
export const yearQuery = z.object({ year: z.coerce.number().int().min(firstYear).max(lastYear).optional() })

const cents = z.int()
/** What research says of a device or a measure that a line pays for, in both directions. */
const researchShape = z.object({ measure: z.enum(measures), grade: z.enum(grades), speakFor: z.int(), speakAgainst: z.int() })
export type ResearchShown = z.infer<typeof researchShape>
export const moneyShape = z.object({
  /** What a deed made or was about, where this answers one. */
  id: id.optional(),
  year,
  years: z.array(year),
  lines: z.array(
    z.object({
      id,
      title: z.string(),
      titleEs: z.string().nullable(),
      owner: z.enum(owners),
      kind: z.enum(kinds),
      unit: z.enum(units).nullable(),
      unitCents: cents.nullable(),
      account: z.string().nullable(),
      function: z.string().nullable(),
      object: z.string().nullable(),
      school: z.string().nullable(),
      fund: z.string().nullable(),
      grantFrom: day.nullable(),
      grantTo: day.nullable(),
      fringe: z.int().nullable(),
      opened: cents,
      broughtIn: cents,
      movedIn: cents,
      movedOut: cents,
      spent: cents,
      encumbered: cents,
      carriedOut: cents,
      lapsed: cents,
      available: cents,
      research: z.array(researchShape),
    }),
  ),
  moves: z.array(
    z.object({
      id,
      from: id,
      to: id,
      cents,
      state: z.enum(moveStates),
      owners: z.array(z.enum(owners)),
      waitsFor: z.array(z.enum(owners)),
      votes: z.array(z.object({ owner: z.enum(owners), vote: z.enum(['for', 'against']), on: day })),
      askedOn: day,
      decidedOn: day.nullable(),
    }),
  ),
  transactions: z.array(
    z.object({
      id,
      kind: z.enum(transactionKinds),
      on: day,
      move: id.nullable(),
      reverses: id.nullable(),
      over: z.boolean(),
      encumbrance: id.nullable(),
      entries: z.array(z.object({ account: z.enum(accounts), line: id, cents })),
    }),
  ),
  amendments: z.array(
    z.object({
      id,
      state: z.enum(moveStates),
      changes: z.array(z.object({ line: id, cents })),
      owners: z.array(z.enum(owners)),
      waitsFor: z.array(z.enum(owners)),
      askedOn: day,
      decidedOn: day.nullable(),
    }),
  ),
  /** How bodies voted, as people wrote it down: it counts once it is confirmed. */
  votes: z.array(
    z.object({
      id,
      of: id,
      owner: z.enum(owners),
      vote: z.enum(['for', 'against']),
      on: day,
      state: z.enum(['recorded', 'confirmed', 'withdrawn']),
      body: z.string().nullable(),
      minutes: z.string().nullable(),
    }),
  ),
  encumbrances: z.array(z.object({ id, line: id, on: day, from: id.nullable(), left: cents })),
  closedOn: day.nullable(),
  months: z.array(z.object({ month: z.string(), had: cents, spentInMonth: cents, spent: cents, unspent: cents })),
})
export type Money = z.infer<typeof moneyShape>

/** One thing of the books, by the id with which it was made. */
export const madeShape = z.object({
  id,
  kind: z.enum(['line', 'move', 'amendment', 'vote', 'encumbrance', 'entry']),
  year,
  /** As it stands in the books of that year. */
  is: z.union([
    moneyShape.shape.lines.element,
    moneyShape.shape.moves.element,
    moneyShape.shape.amendments.element,
    moneyShape.shape.votes.element,
    moneyShape.shape.encumbrances.element,
    moneyShape.shape.transactions.element,
  ]),
})
