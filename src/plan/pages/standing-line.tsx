import type { Lang } from '../../kernel/lang.ts'
import type { Standing } from '../timeline.ts'
import { adoptingWords } from '../words/adopting.ts'
import { moment } from './moment.ts'
import type { PlanView } from './view.ts'

/** Whether a version read by its number holds, in a sentence, and the way to the one that does. */
export function StandingLine({ plan, standing, lang }: { plan: PlanView; standing: Standing; lang: Lang }) {
  const w = adoptingWords[lang].standing
  const said = {
    now: w.now({ n: plan.version }),
    past: w.past({ n: plan.version, when: standing.until ? moment(standing.until.at, lang) : '' }),
    waiting: w.waiting({ n: plan.version, when: moment(plan.effectiveAt, lang) }),
    replaced: w.replaced({ n: plan.version }),
  }
  return (
    <div class="c-standing">
      <p>
        <strong>{said[standing.is]}</strong> <a href="/plan">{w.inForce}</a>
      </p>
    </div>
  )
}
