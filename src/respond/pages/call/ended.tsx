import { Island } from '../../../design/island.tsx'
import { words } from '../../words/respond.ts'
import type { CallPageProps } from '../call-page-props.ts'
import { AskBeforeHome } from './ask-before-home.tsx'
import { FollowUps, owedFirst } from './follow-ups.tsx'
import { HeadlineBlock } from './headline-block.tsx'
import { ReportBlock } from './report.tsx'
import { Rest } from './rest.tsx'
import { Rights } from './rights.tsx'

/** A call that is over: how it ended and what is still owed, most urgent first; all else is folded. */
export function Ended(props: CallPageProps) {
  const { page, call } = props
  const owed = owedFirst(call)
  return (
    <div class="c-cols">
      <div>
        <Island name="call-sent" props={{ part: 'now' }}>
          <HeadlineBlock page={page} call={call} />
        </Island>
        {/* As many regions as while it was open: a page that was open when the call ended takes them over. */}
        {(call.viewer.is === 'caller' ? ['advice', 'as-of'] : ['as-of']).map(part => (
          <Island key={part} name="call-sent" props={{ part }}>
            {null}
          </Island>
        ))}
        <AskBeforeHome {...props} lang={page.lang} />
        {owed.length === 0 ? null : (
          <section class="c-answer c-after" aria-labelledby="follow-ups">
            <h2 id="follow-ups">{words(page.lang).record.followUps}</h2>
            <FollowUps {...props} some={owed} />
          </section>
        )}
        <ReportBlock {...props} />
        <Rights call={call} lang={page.lang} />
      </div>
      <Rest {...props} />
    </div>
  )
}
