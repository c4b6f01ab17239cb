import type { PageContext } from '../../design/context.ts'
import { inEnglish } from '../../words/lang.ts'
import type { Standing } from '../timeline.ts'
import { adoptingWords } from '../words/adopting.ts'
import { comparingWords } from '../words/comparing.ts'
import { planWords } from '../words/plan.ts'
import { shortWords } from '../words/short.ts'
import { dayOrMoment } from './moment.ts'
import { StandingLine } from './standing-line.tsx'
import type { PlanView } from './view.ts'

export interface PlanTitleProps {
  readonly page: PageContext
  readonly plan: PlanView
  readonly now: Date
  /** Of a version that is read by its number; left out, it is the one that holds now. */
  readonly standing?: Standing
}

/** The title of the plan, since when it holds, and how much of it counsel has read. */
export function PlanTitle({ page, plan, now, standing }: PlanTitleProps) {
  const w = planWords[page.lang].page
  const isSince = (standing === undefined || standing.is === 'now') && plan.effectiveAt <= now
  return (
    <div class="c-title-block">
      <p class="c-kicker">{w.kicker}</p>
      <h1 lang={plan.isTitleTranslated ? undefined : inEnglish(page.lang)}>{plan.title}</h1>
      {plan.isTitleTranslated ? null : <p class="c-draft">{shortWords[page.lang].titleInEnglish}</p>}
      {standing === undefined ? null : <StandingLine plan={plan} standing={standing} lang={page.lang} />}
      {plan.isDraft ? <p class="c-draft">{w.draft}</p> : null}
      {plan.unsigned === null ? null : (
        <div class="c-standing">
          <p>
            <strong>{w.unsigned({ n: plan.unsigned.n, of: plan.unsigned.of })}</strong>
          </p>
        </div>
      )}
      <dl class="c-facts">
        <Fact term={isSince ? w.since : adoptingWords[page.lang].versions.from}>{dayOrMoment(plan.effectiveAt, page.lang)}</Fact>
        <Fact term={w.version}>{String(plan.version)}</Fact>
        {plan.place === null ? null : <Fact term={w.place}>{plan.place}</Fact>}
        <Fact term={w.read}>{w.readOf({ n: plan.read.n, of: plan.read.of })}</Fact>
      </dl>
      {standing === undefined && plan.version > 1 ? (
        <p>
          <a href="/plan/changes">{comparingWords[page.lang].first.title}</a>
        </p>
      ) : null}
    </div>
  )
}

function Fact({ term, children }: { term: string; children: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
