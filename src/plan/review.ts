import { instantIn } from '../kernel/local-time.ts'
import type { Lang } from '../kernel/lang.ts'
import { startOf } from './commands.ts'
import type { Comparison, Question } from './core/index.ts'
import type { CheckedDraft } from './drafts.ts'
import type { PlanDocument } from './documents.ts'
import type { Review } from './pages/draft-review.tsx'
import { moment } from './pages/moment.ts'
import { changeViews } from './pages/change-view.ts'
import { differenceGroups } from './pages/difference-view.ts'
import { dayIn, faultViews } from './pages/review-view.ts'
import { viewSource } from './pages/source-view.ts'
import type { AdoptedVersion } from './store.ts'
import { timeline } from './timeline.ts'
import { adoptingWords } from './words/adopting.ts'

export interface Surroundings {
  readonly questions: readonly Question[]
  readonly versions: readonly AdoptedVersion[]
  /** The documents of the version in force. */
  readonly adopted: readonly PlanDocument[]
  readonly zone: string
  readonly now: Date
}

/** A draft that was looked into, as people read it. */
export function reviewOf(id: string, draft: CheckedDraft, around: Surroundings, lang: Lang): Review {
  const { found } = draft
  const { documents, plan } = found
  const w = adoptingWords[lang].review
  const isDistrict = plan?.kind === 'district' && plan.effective !== null
  const faults = faultViews(found.faults, around.questions, lang)
  const textOf = new Map([...documents, ...draft.beside, draft.main].map(({ name, text }) => [name, text]))
  const others = [...new Set(faults.map(({ file }) => file))].filter(file => file !== draft.main.name)
  const sources = [draft.main.name, ...others].flatMap(file => {
    const text = textOf.get(file)
    return text === undefined ? [] : [viewSource(file, text, faults)]
  })
  const isSent = ({ name }: PlanDocument) => name === draft.main.name || draft.beside.some(each => each.name === name)
  const isKept = ({ name, text }: PlanDocument) => around.adopted.some(each => each.name === name && each.text === text)
  const whence = (document: PlanDocument) => (isKept(document) ? 'kept' : isSent(document) ? 'sent' : 'shipped')
  return {
    id,
    title: plan?.title ?? draft.main.name,
    version: around.versions.length + 1,
    ok: found.ok && isDistrict,
    ...holdsOf(draft, around, lang),
    faults,
    warnings: faultViews(found.warnings, around.questions, lang).map(warning => ({ ...warning, id: `warning-${warning.id}` })),
    sources,
    standsOn: documents.map(document => ({
      role: w.roles[document.role],
      name: document.name,
      from: w.from[whence(document)],
    })),
    untranslated: found.untranslated,
    hasFormer: around.versions.length > 0,
    changes: changeViews(found.changes, around.questions, lang),
    differences: found.differences ? differenceGroups(found.differences, { questions: around.questions, lang }) : null,
    isCut: found.changes.some(isCut),
  }
}

/** Of what changes the largest are kept with a draft. */
const isCut = ({ changed, adjusted, cases, parts }: Comparison): boolean => sum(cases) < changed || sum(parts) < adjusted
const sum = (told: readonly { readonly situations: number }[]): number => told.reduce((all, { situations }) => all + situations, 0)

/** From when it would hold, and what of the other versions matters to that. */
function holdsOf({ starts, found }: CheckedDraft, { versions, zone, now }: Surroundings, lang: Lang): Pick<Review, 'holds' | 'notes'> {
  const w = adoptingWords[lang].review
  const effective = found.plan?.effective ?? null
  const midnight = effective === null ? now : (instantIn(zone, `${effective}T00:00`) ?? now)
  const isFirst = versions.length === 0
  const start = startOf(starts, { midnight, at: now, isFirst })
  const isAtOnce = start <= now
  const day = dayIn(effective, lang)
  const holds = !isAtOnce ? moment(start, lang) : starts.is === 'own-day' && !isFirst ? w.atOncePast({ day }) : w.atOnce
  const standings = timeline(versions, now)
  const waiting = versions.filter(({ version, effectiveAt }) => standings.get(version)?.is === 'waiting' && effectiveAt >= start)
  return {
    holds,
    notes: [
      ...(effective !== null && starts.is !== 'own-day' && midnight.getTime() !== start.getTime() ? [w.ownDayDiffers({ day })] : []),
      ...waiting
        .toSorted((a, b) => a.effectiveAt.getTime() - b.effectiveAt.getTime())
        .map(({ version, effectiveAt }) =>
          effectiveAt.getTime() === start.getTime() ? w.sameTime({ n: version }) : w.waits({ n: version, when: moment(effectiveAt, lang) }),
        ),
    ],
  }
}
