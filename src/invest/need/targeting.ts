import { z } from 'zod'
import { settingOf } from '../../plan/core/index.ts'
import { type Indicator, indicators } from '../indicators.ts'
import { indicatorNames, targetingWords } from './words/indicators.ts'

/**
 * What a plan may set for the need index, in a block `setting targeting`. Race-neutral by its shape: a figure that is no `Indicator` is
 * refused, no key here holds a race, and none will be accepted. Race is read in `audit/` alone, of what has been chosen.
 */
const weight = z.number().positive().max(1000)
const year = z.string().regex(/^\d{4}-\d{2}$/, 'expected a school year such as 2022-23')
const percent = z.number().int().min(1).max(99)

const isRising = (cuts: readonly number[]): boolean => cuts.every((cut, at) => at === 0 || cut > (cuts[at - 1] ?? 0))

export const targetingShape = z.strictObject({
  /** Each figure that counts, with its weight; only how they stand to one another matters. */
  indicators: z.partialRecord(z.enum(indicators), weight).refine(given => Object.keys(given).length > 0, 'expected at least one figure'),
  /** The school years whose figures are read together. */
  years: z.array(year).min(1).max(10),
  /** With fewer students than this a school is marked as small, and has no say in what the middle of all schools is. */
  'minimum-size': z.number().int().min(0).max(10_000),
  /** Whether the figures of a small school are drawn toward those of schools like it. */
  shrink: z.boolean(),
  /** Whether a school is compared with schools of its level (elementary, middle, high, mixed) or with all. */
  levels: z.enum(['within', 'across']),
  draws: z.number().int().min(200).max(50_000),
  /** How firmly the weights are held: of 100, a weight of a quarter strays by about 4 points. */
  firmness: z.number().min(5).max(100_000),
  /** After so many percent of the schools, those of greatest need first, a tier ends. */
  tiers: z.array(percent).min(1).max(4).refine(isRising, 'expected percentages that rise'),
  /** From what ratio on somebody has to answer why those who are served are others than those who are harmed. */
  'audit-ratio': z.number().min(1.01).max(10),
  'answer-days': z.number().int().min(1).max(365),
})
export type Targeting = Readonly<z.infer<typeof targetingShape>>

/** Whatever a plan leaves out holds as it stands here. The years then are the last two that were read. */
export const withoutSaying: Targeting = {
  indicators: { 'out-of-school-suspension': 3, 'chronic-absence': 3, 'low-income': 2, disciplined: 1, graduation: 1 },
  years: ['2021-22', '2022-23'],
  'minimum-size': 50,
  shrink: true,
  levels: 'within',
  draws: 10_000,
  firmness: 100,
  tiers: [25, 75],
  'audit-ratio': 1.25,
  'answer-days': 30,
}

const said = targetingShape.partial()
export type TargetingSaid = Readonly<z.infer<typeof said>>

export const targetingSetting = settingOf({
  ...{ name: 'targeting', schema: said },
  says: {
    ...{ label: targetingWords.label, words: { ...targetingWords.words, ...indicatorNames } },
    units: {
      ...{ indicators: 'weight', 'minimum-size': 'students', draws: 'times', tiers: 'percent' },
      ...{ 'audit-ratio': 'times', 'answer-days': 'days' },
    },
  },
  keys: { '': Object.keys(targetingShape.shape), indicators },
})

/** What the plan says in its block; what cannot be read there was a fault when the plan was checked. */
export const targetingSaid = (value: unknown): TargetingSaid => said.safeParse(value ?? {}).data ?? {}

/** The figures that count with their weights, in the order of the vocabulary. */
export const weightsOf = ({
  indicators: given,
}: Pick<Targeting, 'indicators'>): { readonly indicator: Indicator; readonly weight: number }[] =>
  indicators.flatMap(indicator => {
    const weight = given[indicator]
    return weight === undefined ? [] : [{ indicator, weight }]
  })
