import { z } from 'zod'
import { accounts, moveStates, transactionKinds } from './book.ts'
import { mostCents } from './cents.ts'
import { firstYear, lastYear } from './fiscal-year.ts'
import { kinds, owners, units } from './lines.ts'

const id = z.uuid()
const year = z.int().min(firstYear).max(lastYear)
const day = z.iso.date()
const amount = z.int().min(1).max(mostCents)
const title = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+$/u)

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
export const voteSent = z.strictObject({ owner: z.enum(owners), vote: z.enum(['for', 'against']), on: day.nullish() })
export const spendSent = z.strictObject({ line: id, cents: amount, year, on: day.nullish(), over: z.boolean().nullish() })
export const reverseSent = z.strictObject({ transaction: id, on: day.nullish() })
export type LineSent = z.infer<typeof lineSent>
export type OpenSent = z.infer<typeof openSent>
export type MoveSent = z.infer<typeof moveSent>
export type VoteSent = z.infer<typeof voteSent>
export type SpendSent = z.infer<typeof spendSent>
export type ReverseSent = z.infer<typeof reverseSent>

/** The forms of the page that keeps the books. */
export const steps = ['ask', 'vote', 'spend', 'reverse', 'line', 'open'] as const
export type Step = (typeof steps)[number]
export const isStep = (text: unknown): text is Step => steps.some(step => step === text)

export const onePath = z.object({ id })
export const yearQuery = z.object({ year: z.coerce.number().int().min(firstYear).max(lastYear).optional() })

const cents = z.int()
export const moneyShape = z.object({
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
