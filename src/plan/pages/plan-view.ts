import { basisOf } from '../../design/basis.tsx'
import type { Lang } from '../../kernel/lang.ts'
import { inEnglish } from '../../words/lang.ts'
import type { Plan, Provision } from '../core/document.ts'
import type { Item } from '../core/items.ts'
import type { MadePlan } from '../core/open.ts'
import type { Question } from '../core/question.ts'
import { viewLeftOut } from './left-out.ts'
import { plainestCases } from './plainest-cases.ts'
import { readProse } from './read-prose.ts'
import { rowOf } from './rule-rows.ts'
import { sectionHref } from './section-href.ts'
import { settingsOf } from './setting-rows.ts'
import type { PlanPart, PlanView, SectionView, TableView } from './view.ts'
import type { SectionPlace } from './what-if-view.ts'

export interface PlanInForce {
  /** As `makePlan` gave it, of the document in force. */
  readonly made: MadePlan
  readonly questions: readonly Question[]
  readonly version: number
  readonly effectiveAt: Date
  /** The documents as they were translated into the reader’s language; none for English. */
  readonly translations?: ReadonlyMap<string, Plan>
}

/** The plan as people read it: its own sections, those it takes from model plans, and what the law requires. Staff's sections are never published. */
export function viewPlan({ made, questions, version, effectiveAt, translations = new Map() }: PlanInForce, lang: Lang): PlanView | null {
  const { plan, floors, bound } = made
  if (plan === null) return null
  const taken = new Set<string>()
  const caseOf = plainestCases(made, questions, lang)
  const anchorOf = (document: Plan, id: string): string => {
    const anchor = taken.has(id) ? `${document.slug}-${id}` : id
    taken.add(anchor)
    return anchor
  }
  const partOf = (is: PlanPart['is'], document: Plan, provisions: readonly Provision[]): PlanPart => {
    const title = translations.get(document.slug)?.title ?? document.title
    const around = { ...(is === 'included' ? { takenFrom: title } : {}), translations, questions, bound, caseOf, lang }
    return {
      ...{ is, slug: document.slug, title },
      sections: provisions
        .filter(({ audience }) => audience === 'everyone')
        .map(provision => sectionIn(document, provision, { ...around, anchor: anchorOf(document, provision.id) })),
    }
  }
  const parts = [
    partOf('own', plan, plan.provisions),
    ...included(made).map(({ document, provisions }) => partOf('included', document, provisions)),
    ...floors.map(floor => partOf('floor', floor, floor.provisions)),
  ].filter(part => part.sections.length > 0)
  return {
    isDraft: translations.size > 0,
    lang,
    title: translations.get(plan.slug)?.title ?? plan.title,
    isTitleTranslated: inEnglish(lang) === undefined || (translations.get(plan.slug)?.title ?? plan.title) !== plan.title,
    version,
    effectiveAt,
    place: translations.get(plan.slug)?.place ?? plan.place,
    unsigned: unsignedOf(bound, questions),
    read: readOf(parts),
    parts,
    leftOut: viewLeftOut(made.leftOut, translations, version, lang),
  }
}

/** Sections that counsel has read, of all that say on whose word they stand. */
function readOf(parts: readonly PlanPart[]): PlanView['read'] {
  const authorities = parts.flatMap(part => part.sections.flatMap(({ authority }) => authority ?? []))
  return { n: authorities.filter(({ mark }) => mark.startsWith('counsel ')).length, of: authorities.length }
}

interface Marking {
  readonly made: MadePlan
  readonly questions: readonly Question[]
  readonly marks: ReadonlyMap<string, string>
}

/** The same view with the marks of counsel, without reading the plan again. */
export function markView(view: PlanView, { made, questions, marks }: Marking): PlanView {
  const parts = view.parts.map(part => ({
    ...part,
    sections: part.sections.map(section => {
      const mark = marks.get(`${part.slug}#${section.id}`)
      return mark === undefined || section.authority === null ? section : { ...section, authority: { ...section.authority, mark } }
    }),
  }))
  return { ...view, parts, read: readOf(parts), unsigned: unsignedOf(made.bound, questions) }
}

/** A model plan that a version takes from, as it stands by itself: nothing can be asked of it, and what it says is not our choice yet. */
export function viewModel(found: PlanInForce, lang: Lang): PlanView | null {
  const view = viewAlone(found, lang)
  if (!view) return null
  const asWritten = ({ authority, ...section }: SectionView): SectionView => ({
    ...section,
    authority: authority && { ...authority, isLaw: undefined },
  })
  return { ...view, parts: view.parts.map(part => ({ ...part, sections: part.sections.map(asWritten) })) }
}

/** A document that a version stands on, by itself, with the rules of each of its sections. */
export function viewAlone({ made, ...found }: PlanInForce, lang: Lang): PlanView | null {
  const view = viewPlan({ ...found, made: { ...made, compiled: () => null, leftOut: [] } }, lang)
  return view && { ...view, parts: view.parts.filter(({ is }) => is === 'own') }
}

/** Of the sections about what counsel signs, those that nobody has signed; null where all are signed, or there are none. */
function unsignedOf(bound: MadePlan['bound'], questions: readonly Question[]): PlanView['unsigned'] {
  const marks = new Map<string, string>()
  for (const { name } of questions.filter(({ signedByCounsel }) => signedByCounsel))
    for (const { at } of Object.values(bound?.questions[name] ?? {}).flat()) marks.set(`${at.plan}#${at.provision}`, at.authority.mark)
  const n = [...marks.values()].filter(mark => !mark.startsWith('counsel ')).length
  return n === 0 ? null : { n, of: marks.size }
}

/** The sections of other documents that the plan takes rules or advice from, by document, in reading order. */
function included({ plan, sections }: MadePlan): readonly { document: Plan; provisions: readonly Provision[] }[] {
  const acts = ({ plan: from, section: { id, advice } }: (typeof sections)[number]) =>
    from !== plan && (advice !== null || from.blocks.some(({ provision }) => provision === id))
  const taken = sections.filter(acts)
  return [...new Set(taken.map(each => each.plan))].map(document => ({
    document,
    provisions: taken.filter(each => each.plan === document).map(({ section }) => section),
  }))
}

interface Surroundings {
  readonly anchor: string
  /** The title of the model plan that the section is taken from. */
  readonly takenFrom?: string
  readonly translations: ReadonlyMap<string, Plan>
  readonly questions: readonly Question[]
  readonly bound: MadePlan['bound']
  readonly caseOf: ReturnType<typeof plainestCases>
  readonly lang: Lang
}

/** A section in the reader's language, or in English where nobody has translated it. */
export function sectionIn(document: Plan, provision: Provision, around: Surroundings): SectionView {
  const section = sectionOf(document, provision, around)
  const translated = around.translations.get(document.slug)?.provisions.find(({ id }) => id === provision.id)
  return translated ? inTranslation(section, translated, around.lang) : section
}

function sectionOf(document: Plan, provision: Provision, { anchor, takenFrom, questions, bound, caseOf, lang }: Surroundings): SectionView {
  const { authority } = provision
  const isLaw = document.kind === 'floor'
  // What a section does is the law only where its own authority is law.
  const acts = authority !== null && basisOf({ authority: authority.kind, isLaw }) === 'law' ? 'law' : 'kept'
  const tables = questions.flatMap(question => {
    const { rules, alsos, laws } = bound?.questions[question.name] ?? { rules: [], alsos: [], laws: [] }
    const mine = (items: readonly Item[]): readonly Item[] =>
      items.filter(({ at }) => at.plan === document.slug && at.provision === provision.id)
    const table = (is: TableView['is'], items: readonly Item[]): readonly TableView[] =>
      items.length === 0 ? [] : [{ is, question: question.label[lang], rows: items.map(item => rowOf(question, item, lang)) }]
    return [...table('rule', mine(rules)), ...table('also', mine(alsos)), ...table(acts, mine(laws))]
  })
  return {
    anchor,
    id: provision.id,
    title: provision.title,
    lang: 'en',
    authority: authority && {
      ...{ authority: authority.kind, cite: authority.cite, mark: authority.mark, isLaw },
      ...(takenFrom === undefined ? {} : { takenFrom }),
    },
    prose: readProse(provision.text),
    tables,
    settings: settingsOf(document, provision.id, { questions, lang }),
    ask: caseOf(document.slug, provision.id),
  }
}

/** The kind and the mark stay those of the document that was adopted: a translation says them again and decides neither. */
const inTranslation = (section: SectionView, { title, text, authority }: Provision, lang: Lang): SectionView => ({
  ...section,
  ...{ title, prose: readProse(text), lang },
  authority: section.authority && { ...section.authority, ...(authority ? { cited: authority.cite } : {}) },
})

/** Finds the section a reason names. */
export function sectionFinder(plan: PlanView | null, version?: number): (slug: string, provision: string) => SectionPlace {
  const places = new Map<string, SectionPlace>()
  for (const part of plan?.parts ?? [])
    for (const section of part.sections)
      places.set(`${part.slug}#${section.id}`, {
        ...{ href: sectionHref(section, version), title: section.title, isLaw: part.is === 'floor' },
        ...(part.is === 'included' ? { takenFrom: part.title } : {}),
        ...(section.lang === plan?.lang ? {} : { inEnglish: true as const }),
        ...{ quote: firstSentence(section), ...(section.authority?.cited ? { cited: section.authority.cited } : {}) },
      })
  const unpublished = { href: '/plan', quote: null }
  return (slug, provision) => places.get(`${slug}#${provision}`) ?? { ...unpublished, title: provision.replaceAll('-', ' ') }
}

/** Of its first paragraph. */
export function firstSentence({ prose }: SectionView): string | null {
  const first = prose.find(block => block.is === 'paragraph')
  if (first?.is !== 'paragraph') return null
  const text = first.text
    .map(run => ('text' in run ? run.text : ' '))
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return /^.+?[.!?](?=\s|$)/.exec(text)?.[0] ?? (text === '' ? null : text)
}
