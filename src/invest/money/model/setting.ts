import { z } from 'zod'
import { settingOf } from '../../../plan/core/index.ts'
import { type Cents, plainDollars, readDollars, sumOf } from '../cents.ts'
import { owners, units } from '../lines.ts'
import { settingWords } from '../words/setting.ts'

/**
 * What a plan says of the money it moved, in a block `setting money`. Dollars are written as people write them (`$25,000,000`), and what a
 * source does not say is `not-stated`: a figure is never filled in.
 */
export const destinations = [
  'psychiatric-social-workers',
  'counselors',
  'climate-coaches',
  'restorative-advisers',
  'student-mental-health',
  'restorative-practice',
  'trauma-informed-practice',
  'behavioral-health',
  'student-support',
  'health-and-wellness',
] as const
export type Destination = (typeof destinations)[number]

const notStated = z.literal('not-stated')
const dollarsIn = (given: unknown): Cents | undefined =>
  typeof given === 'string' && given.startsWith('$') ? readDollars(given) : undefined
const amount = z.unknown().transform((given, context): Cents => {
  const cents = dollarsIn(given)
  if (cents === undefined) context.addIssue(`expected dollars such as $25,000,000${meant(given)}`)
  return cents ?? z.NEVER
})
/** Dollars without their sign are told with it, and nothing else is guessed. */
function meant(given: unknown): string {
  const cents = typeof given === 'string' || typeof given === 'number' ? readDollars(String(given)) : undefined
  return cents === undefined ? '' : `. Did you mean ${dollarsSaid(cents)}?`
}
const dollarsSaid = (cents: Cents): string => `$${plainDollars(cents).replace(/\.00$/, '')}`
const statedOrNot = z.unknown().transform((given, context): Cents | 'not-stated' => {
  const said = given === 'not-stated' ? given : dollarsIn(given)
  if (said === undefined) context.addIssue(`expected dollars such as $25,000,000, or not-stated${meant(given)}`)
  return said ?? z.NEVER
})
const owner = z.enum([...owners, 'not-stated'])
const posts = z.int().min(0).max(100_000)
const destination = z.enum(destinations)

const shape = z.strictObject({
  /** What was taken from the police line, and whose budget that was. */
  taken: statedOrNot,
  owner,
  /** What the plan costs that it went into, and where the rest of that came from. */
  whole: statedOrNot,
  'rest-from': owner.optional(),
  /** What it pays for: a list where nobody says how it is split, else each with its amount. */
  'goes-to': z.union(
    [z.array(destination).min(1), z.partialRecord(destination, amount)],
    'expected a list of what it goes to, or each with its amount',
  ),
  posts: z.union(
    [notStated, posts, z.partialRecord(destination, posts)],
    'expected a number of positions, a number for each, or not-stated',
  ),
  /** All there was for police before, to scale by. */
  'police-before': amount.optional(),
  /** What one position costs for a year, by role. */
  'post-costs': z.partialRecord(z.enum(units), amount).optional(),
})
export type MoneySetting = z.infer<typeof shape>

export const amountsOf = (setting: MoneySetting): ReadonlyMap<Destination, Cents> | null =>
  Array.isArray(setting['goes-to']) ? null : mapOf(setting['goes-to'])

export const postsOf = ({ posts }: MoneySetting): ReadonlyMap<Destination, number> | null =>
  typeof posts === 'object' ? mapOf(posts) : null

export const destinationsOf = (setting: MoneySetting): readonly Destination[] => {
  const to = setting['goes-to']
  return Array.isArray(to) ? to : [...mapOf(to).keys()]
}

/** In the order of the list above, whatever the order in the plan. */
const mapOf = (record: Readonly<Partial<Record<Destination, number>>>): ReadonlyMap<Destination, number> =>
  new Map(destinations.flatMap(name => (record[name] === undefined ? [] : [[name, record[name]]])))

const sound = shape.superRefine((setting, context) => {
  const { taken, whole } = setting
  const amounts = amountsOf(setting)
  const sum = amounts === null ? null : sumOf(amounts.values())
  const said = whole === 'not-stated' ? whole : dollarsSaid(whole)
  if (taken !== 'not-stated' && whole !== 'not-stated' && taken > whole) {
    const message = `“taken” is ${dollarsSaid(taken)}, more than the “whole”, ${said}. Expected “whole” to be all that the plan costs.`
    context.addIssue({ code: 'custom', path: ['taken'], message })
  }
  // An amount that could not be read is told instead.
  if (sum !== null && whole !== sum && context.issues.length === 0) {
    const message = `“whole” is ${said}, and the amounts of “goes-to” do not come to that: together they are ${dollarsSaid(sum)}. Expected the same sum.`
    context.addIssue({ code: 'custom', path: ['whole'], message })
  }
})

export const moneySetting = settingOf({
  ...{ name: 'money', says: { ...settingWords, units: { posts: 'positions' } }, schema: sound },
  keys: { '': Object.keys(shape.shape), 'goes-to': destinations, posts: destinations, 'post-costs': units },
})

/** Null where a plan says nothing of money. */
export const moneySettingFrom = (value: unknown): MoneySetting | null => sound.safeParse(value).data ?? null
