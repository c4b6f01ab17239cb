import { Fold, Folds } from '../../../design/fold.tsx'
import { Island } from '../../../design/island.tsx'
import { words } from '../../words/respond.ts'
import type { CallPageProps } from '../call-page-props.ts'
import { AddFacts } from './add-facts.tsx'
import { AskStep } from './ask-step.tsx'
import { askedOnce } from './asked-once.ts'
import { AskedLadder } from './asked-ladder.tsx'
import { CloseForm, hasCome } from './close-form.tsx'
import { HandOverForm } from './hand-over-form.tsx'
import { Known } from './known.tsx'
import { ownTurnSaid } from './own-turn.ts'

/** The rest of a call, folded: what else this viewer may do, then what is known. A form that was sent and not done stands open. */
export function Rest(props: CallPageProps & { readonly isClosingInSight?: boolean }) {
  const { page, call, colleagues, deeds, problem, isClosingInSight = false } = props
  const { lang } = page
  const w = words(lang)
  const { fold } = w.sent
  const own = ownTurnSaid(page, call)
  return (
    <aside aria-label={fold.rest}>
      <Folds>
        {call.next.includes('facts') ? (
          <Fold id="more" title={fold.more} inside={fold.onlyKnown} open={problem?.verb === 'facts'}>
            <AddFacts page={page} call={call} deed={deeds.facts} />
          </Fold>
        ) : null}
        {call.next.includes('hand-over') ? (
          <Fold id="hand-over" title={w.respond.handOver} open={problem?.verb === 'hand-over'}>
            <HandOverForm page={page} call={call} colleagues={colleagues} deed={deeds['hand-over']} />
          </Fold>
        ) : null}
        {call.next.includes('close') && !isClosingInSight ? (
          <Fold id="end" title={endTitle(props)} inside={fold.endWhy} open={problem?.verb === 'close'}>
            <CloseForm {...props} />
          </Fold>
        ) : null}
        <Fold id="asked" title={fold.asked} inside={fold.people({ n: askedOnce(call.pages).length })} open={problem?.verb === 'ask-step'}>
          <Island name="call-sent" props={{ part: 'asked' }}>
            {own === null ? null : <p>{own}</p>}
            <AskedLadder call={call} lang={lang} />
          </Island>
          <AskStep page={page} call={call} deed={deeds['ask-step']} />
        </Fold>
        <Known {...props} />
      </Folds>
    </aside>
  )
}

/** A caller to whom nobody comes does not close a call: they need nobody any more. */
function endTitle({ page, call }: CallPageProps): string {
  const w = words(page.lang)
  return call.viewer.is === 'caller' && !hasCome(call) ? w.sent.fold.notNeeded : w.close.title
}
