import type { PageContext } from '../../../design/context.ts'
import { Empty } from '../../../design/empty.tsx'
import { FormToken } from '../../../design/form-token.tsx'
import { Status } from '../../../design/status.tsx'
import { roleName } from '../../../design/words/frame.ts'
import type { Lang } from '../../../words/lang.ts'
import type { KeptAnswer } from '../answer.ts'
import type { Post, Problem } from '../problem.ts'
import { costSaid, namesFrom, sureSaid, totalsOf } from '../said.ts'
import { linesOf } from '../table-rows.ts'
import { demandSaid } from '../demand-said.ts'
import { demandWording } from '../words/demands.ts'
import { gapShown, mayBePublished } from '../gap.ts'
import { placingWords } from '../words/plan.ts'
import { refusals } from '../words/refusals.ts'
import type { BothAnswers } from '../two-ways.ts'
import { BesidePart } from './beside.tsx'
import { StaffingTable } from './staffing-table.tsx'

export interface DraftShown {
  readonly id: string
  readonly at: string
  readonly problem: Problem
  readonly names: Readonly<Record<string, string>>
  readonly answer: KeptAnswer | null
  /** Both ways of counting, where somebody asked for them. */
  readonly beside: BothAnswers | null
  /** The search that goes on for it. */
  readonly search: {
    readonly seconds: number
    /** Null while none is known. */
    readonly posts: readonly Post[] | null
    readonly gap: number | null
    readonly isPreview: boolean
    readonly isKept: boolean
  } | null
}

export interface OutcomeProps {
  readonly page: PageContext
  readonly draft: DraftShown | null
  readonly deed: string
  readonly no: string | null
  /** The greatest gap at which the plan lets a placing be published. */
  readonly largestGap: number
  /** Whether both ways of counting are worked out now. */
  readonly isComparing: boolean
}

const mostLines = 60

/** The placing as far as it is known: being searched, found, or why there is none. */
export function Outcome({ page, draft, deed, no, largestGap, isComparing }: OutcomeProps) {
  const { lang } = page
  const w = placingWords[lang]
  const refused = no === null ? null : <p role="alert">{no}</p>
  if (!draft)
    return (
      <>
        {refused}
        <Empty>{w.notYet}</Empty>
      </>
    )
  const { search, answer } = draft
  return (
    <>
      {refused}
      {search ? <Searching {...{ page, draft, search, deed }} /> : null}
      {!search && answer === null ? <p>{w.unfinished}</p> : null}
      {!search && answer?.kind === 'nothing-yet' ? <p>{w.nothing({ seconds: Math.round(answer.seconds) })}</p> : null}
      {!search && answer?.kind === 'infeasible' ? <Conflicts {...{ page, draft, answer }} /> : null}
      {!search && answer?.kind === 'placed' ? <Placed {...{ page, draft, answer, deed, largestGap }} /> : null}
      {search ? null : <BesidePart {...{ page, draft, deed, isComparing }} />}
    </>
  )
}

function Searching({
  page,
  draft,
  search,
  deed,
}: {
  page: PageContext
  draft: DraftShown
  search: NonNullable<DraftShown['search']>
  deed: string
}) {
  const { lang } = page
  const w = placingWords[lang]
  return (
    <div data-searching>
      <p>
        <Status is="going">{w.searching({ seconds: Math.round(search.seconds) })}</Status>
      </p>
      {search.posts === null ? null : <p>{foundSaid(search, search.posts, lang)}</p>}
      <p>
        <a href="/invest/staffing/plan#placing">{w.look}</a>
      </p>
      <form method="post" action="/invest/staffing/plan">
        <FormToken page={page} deed={deed} />
        <button class="usa-button usa-button--outline" name="do" value="stop">
          {w.stop}
        </button>
      </form>
      {search.isKept && search.posts !== null ? <Table page={page} draft={draft} posts={search.posts} /> : null}
    </div>
  )
}

/** What the search has found so far, and how sure that is. */
function foundSaid({ isPreview, isKept, gap }: NonNullable<DraftShown['search']>, found: readonly Post[], lang: Lang): string {
  const w = placingWords[lang]
  const { posts, schools } = totalsOf(found)
  if (isPreview) return isKept ? w.preview({ posts, schools }) : w.previewBroken
  return gap === null ? w.soFarOpen({ posts, schools }) : w.soFar({ posts, schools, percent: Math.ceil(gap * 1e4) / 1e4 })
}

function Placed({
  page,
  draft,
  answer,
  deed,
  largestGap,
}: Pick<OutcomeProps, 'page' | 'deed' | 'largestGap'> & {
  draft: DraftShown
  answer: KeptAnswer & { kind: 'placed' }
}) {
  const { lang } = page
  const w = placingWords[lang]
  const totals = totalsOf(answer.posts)
  const left = draft.problem.roles.flatMap(({ role, posts }) => {
    const over = posts - totalsOf(answer.posts.filter(each => each.role === role)).posts
    return over > 0 ? [w.left({ n: over, role: roleName(role, lang) })] : []
  })
  return (
    <>
      <p>
        <strong>{w.done({ posts: totals.posts, schools: totals.schools })}</strong> {left.join(' ')}{' '}
        {costSaid(draft.problem, answer.posts, lang)} {sureSaid(answer.gap, draft.problem, lang)} {w.from({ day: draft.at })}
      </p>
      <Table page={page} draft={draft} posts={answer.posts} />
      {mayBePublished(answer.gap, largestGap) ? (
        <form method="post" action="/invest/staffing/plan">
          <FormToken page={page} deed={deed} />
          <input type="hidden" name="draft" value={draft.id} />
          <p>{w.publishHint}</p>
          <button class="usa-button usa-button--outline" name="do" value="publish">
            {w.publish}
          </button>
        </form>
      ) : (
        <p>{refusals.gapTooLarge({ gap: gapShown(answer.gap), most: largestGap })[lang]}</p>
      )}
    </>
  )
}

function Table({ page, draft, posts }: { page: PageContext; draft: DraftShown; posts: readonly Post[] }) {
  const { problem, names } = draft
  const lines = linesOf({ problem, names, posts }, { sort: 'total', isAll: false })
  const over = lines.length - mostLines
  return (
    <>
      <StaffingTable {...{ page, problem }} lines={lines.slice(0, mostLines)} sorting={null} hasReasons={false} />
      {over > 0 ? <p>{placingWords[page.lang].more({ n: over })}</p> : null}
    </>
  )
}

function Conflicts({
  page: { lang },
  draft,
  answer,
}: {
  page: PageContext
  draft: DraftShown
  answer: KeptAnswer & { kind: 'infeasible' }
}) {
  const w = demandWording[lang]
  const called = namesFrom(draft.names)
  return (
    <>
      {answer.conflicts.map((conflict, at) => (
        <div key={conflict.map(({ kind }) => kind).join()}>
          <p>
            <strong>{at === 0 ? w.cannot : w.alsoCannot}</strong>
          </p>
          <ul>
            {conflict.map(demand => {
              const said = demandSaid(demand, draft.problem, called)[lang]
              return <li key={said}>{said}</li>
            })}
          </ul>
        </div>
      ))}
      {answer.isMinimal ? null : <p>{w.perhapsMore}</p>}
    </>
  )
}
