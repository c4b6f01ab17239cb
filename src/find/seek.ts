import type { FastifyRequest } from 'fastify'
import { type Found, nothingFound, wordsOf } from '../kernel/finding.ts'
import { langs } from '../kernel/lang.ts'
import { midnightIn } from '../kernel/local-time.ts'
import { type Clock, dayAfter, dayIn } from '../kernel/time.ts'
import { type DaysRead, readDays } from './days.ts'
import { type Kind, kinds, type Sources } from './sources.ts'
import { finding } from './words/find.ts'

export interface Asked {
  readonly text: string
  /** Of one kind alone, with more of it. */
  readonly kind: Kind | null
  /** The days that the text names are not to be read as days. */
  readonly allDays: boolean
}

export interface Answer {
  readonly days: DaysRead | null
  readonly found: readonly { readonly kind: Kind; readonly found: Found }[]
}

export const longestText = 200
const mostWords = 8
const few = 5
const many = 50

/** Words that say nothing of what is looked for, in our languages: the small ones, those of a question, and the s that an apostrophe leaves. */
const empty = new Set(
  [
    'a an the of in at on to by for with from about and or s is are was were be been do does did has have had there',
    'how often many much who whom what which when where why me my i we our us show find',
    'el la los las de del en un una y o al por para con sobre es son fue fueron hay hubo ha han se me mi nos',
    'como cuanto cuantos cuanta cuantas veces quien quienes que cual cuando donde',
  ].flatMap(line => line.split(' ')),
)

/** What a kind is called: of the calls of yesterday, *call* is no word that a call must say. */
const named: Readonly<Partial<Record<Kind, ReadonlySet<string>>>> = {
  calls: new Set(langs.flatMap(lang => wordsOf(finding[lang].named.calls))),
  followUps: new Set(langs.flatMap(lang => wordsOf(finding[lang].named.followUps))),
  requests: new Set(langs.flatMap(lang => wordsOf(finding[lang].named.requests))),
}

/** Asks each part of the house. Where only days are named, calls and requests of those days are found. */
export async function seek(sources: Sources, clock: Clock, request: FastifyRequest, asked: Asked): Promise<Answer> {
  const zone = request.district.timeZone
  const text = asked.text.slice(0, longestText)
  const { days, rest } = readDays(text, dayIn(zone, clock.now()))
  const isDated = days !== null && !asked.allDays
  const words = wordsOf(days === null ? text : rest)
    .filter(word => !empty.has(word))
    .slice(0, mostWords)
  if (words.length === 0 && !isDated) return { days: null, found: [] }
  const sought = {
    from: isDated ? midnightIn(zone, days.from) : null,
    to: isDated ? midnightIn(zone, dayAfter(days.to)) : null,
  }
  const wanted = asked.kind === null ? kinds : [asked.kind]
  const found: Answer['found'][number][] = []
  for (const kind of wanted) {
    const isUndated = kind === 'people' || kind === 'plan' || kind === 'figures'
    const isMeant = words.length > 0 || !isUndated
    const own = words.filter(word => !named[kind]?.has(word))
    const limit = asked.kind === null ? few : many
    found.push({ kind, found: isMeant ? await sources[kind](request, { ...sought, words: own, limit }) : nothingFound })
  }
  return { days: isDated ? days : null, found }
}
