import { z } from 'zod'
import type { SettingDeclaration } from '../../../plan/core/index.ts'
import { type Cents, readDollars, sumOf } from '../cents.ts'
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
const amount = z.string().transform((text, context): Cents => {
  const cents = text.startsWith('$') ? readDollars(text) : undefined
  if (cents === undefined) context.addIssue('expected dollars such as $25,000,000')
  return cents ?? z.NEVER
})
const posts = z.int().min(0).max(100_000)
const destination = z.enum(destinations)

const shape = z.strictObject({
  /** What was taken from the police line, and whose budget that was. */
  taken: z.union([notStated, amount]),
  owner: z.union([notStated, z.enum(owners)]),
  /** What the plan costs that it went into, and where the rest of that came from. */
  whole: z.union([notStated, amount]),
  'rest-from': z.union([notStated, z.enum(owners)]).optional(),
  /** What it pays for: a list where nobody says how it is split, else each with its amount. */
  'goes-to': z.union([z.array(destination).min(1), z.partialRecord(destination, amount)]),
  posts: z.union([notStated, posts, z.partialRecord(destination, posts)]),
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
  if (taken !== 'not-stated' && whole !== 'not-stated' && taken > whole) context.addIssue('more is taken than the whole costs')
  const amounts = amountsOf(setting)
  if (amounts !== null && whole !== sumOf(amounts.values())) context.addIssue('the amounts of goes-to do not come to the whole')
})

export const moneySetting: SettingDeclaration = {
  name: 'money',
  says: settingWords,
  misfit: value => {
    const { error } = sound.safeParse(value)
    if (!error) return null
    const keys = Object.keys(shape.shape).join(', ')
    return `${keys} (${error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': ')).join('; ')})`
  },
}

/** Null where a plan says nothing of money. */
export const moneySettingFrom = (value: unknown): MoneySetting | null => sound.safeParse(value).data ?? null
