import type { FastifyRequest } from 'fastify'
import { atMost, type Found, type Hit, nothingFound, saysEach, type Sought } from '../kernel/finding.ts'
import type { PlanKit } from './plan-kit.ts'
import { sectionFinder } from './pages/plan-view.ts'
import type { PlanPart, PlanView, Prose, Run, SectionView } from './pages/view.ts'
import { findingWords } from './words/finding.ts'
import { viewsOver } from './views.ts'

/** Sections of the plan in force by words of their titles, then by words of their text. */
export function findSections({ database, clock, register }: Pick<PlanKit, 'database' | 'clock' | 'register'>) {
  const viewOf = viewsOver(register)
  return async (request: FastifyRequest, sought: Sought): Promise<Found> => {
    const found = await database.transaction('app', request.district.id, tx => register.inForce(tx, clock.now()))
    const view = found && viewOf(found, request.lang)
    if (!view) return nothingFound
    const texts = textsOf(view)
    const titled = texts.filter(({ section }) => saysEach(section.title, sought.words))
    const written = texts.filter(one => !titled.includes(one) && one.sentences.some(sentence => saysEach(sentence, sought.words)))
    const place = sectionFinder(view)
    const hits = [...titled, ...written].map(({ part, section, sentences }): Hit => {
      const says = sentences.find(sentence => saysEach(sentence, sought.words)) ?? sentences[0] ?? null
      const { href } = place(part.slug, section.id)
      return { when: findingWords[request.lang][part.is]({ title: part.title }), title: section.title, href, says }
    })
    return atMost(hits, sought.limit)
  }
}

interface SectionText {
  readonly part: PlanPart
  readonly section: SectionView
  readonly sentences: readonly string[]
}

const kept = new WeakMap<PlanView, readonly SectionText[]>()

/** Made once for a version and language. */
function textsOf(view: PlanView): readonly SectionText[] {
  const known = kept.get(view)
  if (known) return known
  const made = view.parts.flatMap(part => part.sections.map(section => ({ part, section, sentences: section.prose.flatMap(sentencesOf) })))
  kept.set(view, made)
  return made
}

function sentencesOf(prose: Prose): string[] {
  const texts = prose.is === 'list' ? prose.items.map(runs) : [runs(prose.text)]
  return texts.flatMap(text => text.match(/[^.!?]+[.!?]*/g)?.map(sentence => sentence.trim()) ?? []).filter(text => text !== '')
}

const runs = (text: readonly Run[]): string =>
  text
    .map(run => ('text' in run ? run.text : ' '))
    .join('')
    .replaceAll(/\s+/g, ' ')
