import type { DistrictId } from '../../kernel/ids.ts'
import type { InvestKit } from '../invest.ts'
import { listPoints } from '../map/read-points.ts'
import { publishedIndex } from '../need/shown.ts'
import type { Now } from './drafting.ts'
import { placeAtOnce } from './by-school/at-once.ts'
import type { DraftShown } from './pages/outcome.tsx'
import { postsOf } from './placing.ts'
import type { FormSchool } from './placing-form.ts'
import type { Draft } from './store.ts'

/** The district's schools with the need that was published last, and where they are. */
export interface PlanSchools {
  readonly index: string
  readonly schools: readonly FormSchool[]
  readonly names: Readonly<Record<string, string>>
}

export async function planSchools(invest: Pick<InvestKit, 'database'>, district: DistrictId): Promise<PlanSchools | null> {
  const index = await publishedIndex(invest, district)
  if (!index?.published) return null
  const schools = await index.schools('own')
  const points = await invest.database.transaction('app', district, listPoints)
  const places = new Map(points.map(({ orgCode, lat, lon }) => [orgCode, { lat, lon }]))
  return {
    index: index.published.id,
    // Positions are for the year to come: they are placed by what its figures are expected to show.
    schools: schools.map(({ orgCode, need, nextNeed = need, students }) => ({
      orgCode,
      need: nextNeed,
      enrolment: students,
      place: places.get(orgCode),
    })),
    names: Object.fromEntries(schools.map(({ orgCode, name }) => [orgCode, name])),
  }
}

/**
 * So many numbers of posts at most, schools by roles, are placed on the thread of the page: some 50 milliseconds of a processor. A state's would hold up a
 * call for support for more than a second; the search beside the server has its first placing as soon.
 */
const mostHere = 1_500

/** A draft as its page shows it: while it is searched, with the best so far, and before there is one, with the first placing of a problem that is small. */
export function draftShown({ id, at, problem, names, answer, beside }: Draft, searches: readonly (Now | null)[]): DraftShown {
  const shown = { id, at: at.toISOString(), problem, names, answer, beside }
  const now = searches.find(search => search?.draft === id)
  if (!now || answer) return { ...shown, search: null }
  const { latest, seconds } = now
  if (latest) {
    const gap = Number.isFinite(latest.gap) ? latest.gap : null
    return { ...shown, search: { seconds, posts: latest.posts, gap, isPreview: false, isKept: true } }
  }
  if (problem.schools.length * problem.roles.length > mostHere)
    return { ...shown, search: { seconds, posts: null, gap: null, isPreview: true, isKept: false } }
  const preview = placeAtOnce(problem)
  return { ...shown, search: { seconds, posts: postsOf(problem, preview.placing), gap: null, isPreview: true, isKept: preview.isKept } }
}
