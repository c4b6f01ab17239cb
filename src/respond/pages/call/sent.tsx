import { Island } from '../../../design/island.tsx'
import type { CallPageProps } from '../call-page-props.ts'
import { Advice, IfDanger } from './advice.tsx'
import { CheckAgain } from './check-again.tsx'
import { HeadlineBlock } from './headline-block.tsx'
import { Hurt } from './hurt.tsx'
import { ReportBlock } from './report.tsx'
import { Rest } from './rest.tsx'
import { Rights } from './rights.tsx'

/** An open call for whoever sent it: how it stands, what to do until help comes, 911; all else is folded. */
export function Sent(props: CallPageProps) {
  const { page, call, advice = null, deeds } = props
  const { lang } = page
  return (
    <div class="c-cols">
      <div>
        <Island name="call-sent" props={{ part: 'now' }} live="polite">
          <HeadlineBlock page={page} call={call} />
        </Island>
        <Island name="call-sent" props={{ part: 'advice' }}>
          <Advice page={page} call={call} advice={advice} />
          <IfDanger call={call} lang={lang} />
        </Island>
        <Hurt page={page} call={call} deed={deeds.hurt} />
        <ReportBlock {...props} />
        <Rights call={call} lang={lang} />
        <CheckAgain page={page} call={call} deeds={deeds} />
      </div>
      <Rest {...props} />
    </div>
  )
}
