import { Island } from '../../../design/island.tsx'
import { words } from '../../words/respond.ts'
import type { CallPageProps } from '../call-page-props.ts'
import type { Viewer } from '../view.ts'
import { AskBeforeHome } from './ask-before-home.tsx'
import { CheckAgain } from './check-again.tsx'
import { CloseForm } from './close-form.tsx'
import { Hurt } from './hurt.tsx'
import { ReportBlock } from './report.tsx'
import { ResponderBlock } from './responder-block.tsx'
import { Rest } from './rest.tsx'
import { Rights } from './rights.tsx'

/** An open call for whoever was asked to come: where, what, whom to telephone and the next thing to tap; all else is folded. */
export function Coming(props: CallPageProps & { readonly viewer: Extract<Viewer, { is: 'responder' }> }) {
  const { page, call, viewer, advice = null, callerPhone = null, deeds } = props
  const isEnding = endsNow(props)
  return (
    <div class="c-cols">
      <div>
        <Island name="call-sent" props={{ part: 'now' }} live="polite">
          <ResponderBlock page={page} call={call} viewer={viewer} advice={advice} callerPhone={callerPhone} deeds={deeds} />
        </Island>
        <AskBeforeHome {...props} lang={page.lang} />
        <ReportBlock {...props} />
        <Rights call={call} lang={page.lang} />
        {isEnding ? (
          <section class="c-after" aria-labelledby="close">
            <h2 id="close">{words(page.lang).close.title}</h2>
            <CloseForm {...props} />
          </section>
        ) : null}
        <Hurt page={page} call={call} deed={deeds.hurt} />
        <CheckAgain page={page} call={call} deeds={deeds} />
      </div>
      <Rest {...props} isClosingInSight={isEnding} />
    </div>
  )
}

/** Once they are there, or have handed the call to somebody from outside, what comes next is how it ended. */
const endsNow = ({ call, viewer }: Parameters<typeof Coming>[0]): boolean =>
  call.next.includes('close') && viewer.comes?.counts === true && !call.next.includes('there')
