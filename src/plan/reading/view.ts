import { basisOf } from '../../design/basis.tsx'
import type { Lang } from '../../kernel/lang.ts'
import { readableSections, type ReadableSection } from './section-texts.ts'
import type { Question } from '../core/index.ts'
import type { InForce } from '../in-force.ts'
import { translationsIn } from '../translation.ts'
import type { Reading } from './reading.ts'

/** How far counsel is with a section, as its text stands. */
export type Standing =
  | { readonly is: 'unread' }
  | { readonly is: 'signed' | 'questioned'; readonly by: string; readonly day: string; readonly says: string | null }

export interface SectionToRead extends ReadableSection {
  readonly title: string
  /** Which language its title is in. */
  readonly lang: Lang
  readonly standing: Standing
  /** Nobody has verified it yet. */
  readonly isUnverified: boolean
  /** By its own authority: law, or kept by every plan though no law says it, or our choice. */
  readonly basis: NonNullable<ReturnType<typeof basisOf>>
}

export interface ReadFrom {
  readonly inForce: InForce
  readonly readings: readonly Reading[]
  readonly questions: readonly Question[]
}

/**
 * What counsel is to read: each section that nobody has verified, that decides what counsel signs, or of which they have said something.
 * The law first, then the district's own sections, then those of model plans.
 */
export function sectionsToRead({ inForce, readings, questions }: ReadFrom, lang: Lang): readonly SectionToRead[] {
  const { made, documents } = inForce
  const found = new Map(readings.map(each => [`${each.plan}#${each.provision} ${each.digest}`, each]))
  const signable = signedByCounsel(made, questions)
  const translations = translationsIn(documents, lang)
  return readableSections(made, documents)
    .map((each): SectionToRead => {
      const key = keyOf(each)
      const translated = translations.get(each.plan.slug)?.provisions.find(({ id }) => id === each.section.id)?.title
      return {
        ...each,
        title: translated ?? each.section.title,
        lang: translated === undefined ? 'en' : lang,
        standing: standingOf(found.get(`${key} ${each.digest}`)),
        isUnverified: each.section.authority?.mark === 'unverified',
        basis: basisOf({ authority: each.section.authority?.kind ?? '', isLaw: each.is === 'floor' }) ?? 'choice',
      }
    })
    .filter(each => each.isUnverified || each.standing.is !== 'unread' || signable.has(keyOf(each)))
    .toSorted((a, b) => order.indexOf(a.is) - order.indexOf(b.is))
}

export const keyOf = ({ plan, section }: Pick<ReadableSection, 'plan' | 'section'>): string => `${plan.slug}#${section.id}`

const order: readonly ReadableSection['is'][] = ['floor', 'own', 'included']

const standingOf = (reading: Reading | undefined): Standing =>
  reading ? { is: reading.verdict, by: reading.as, day: reading.day, says: reading.says } : { is: 'unread' }

/** The sections that act in a question whose sections a district's counsel signs. */
const signedByCounsel = ({ bound }: InForce['made'], questions: readonly Question[]): ReadonlySet<string> =>
  new Set(
    questions
      .filter(question => question.signedByCounsel)
      .flatMap(({ name }) => {
        const { rules = [], alsos = [], laws = [] } = bound?.questions[name] ?? {}
        return [...rules, ...alsos, ...laws].map(({ at }) => `${at.plan}#${at.provision}`)
      }),
  )
