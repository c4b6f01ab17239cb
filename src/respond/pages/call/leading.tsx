import type { PageContext } from '../../../design/context.ts'
import { FormToken } from '../../../design/form-token.tsx'
import { Island } from '../../../design/island.tsx'
import { words } from '../../words/respond.ts'
import type { CallPageProps } from '../call-page-props.ts'
import { AskBeforeHome } from './ask-before-home.tsx'
import { placeAndWhat } from '../headline.ts'
import type { CallView } from '../view.ts'
import { CheckAgain } from './check-again.tsx'
import { HeadlineBlock } from './headline-block.tsx'
import { Hurt } from './hurt.tsx'
import { ReportBlock } from './report.tsx'
import { Rest } from './rest.tsx'
import { Rights } from './rights.tsx'

/** An open call for whoever neither made it nor was asked: how it stands, and that they may come; all else is folded. */
export function Leading(props: CallPageProps) {
  const { page, call, deeds } = props
  return (
    <div class="c-cols">
      <div>
        <Island name="call-sent" props={{ part: 'now' }} live="polite">
          <HeadlineBlock page={page} call={call} />
          <MayCome page={page} call={call} deed={deeds.answer} />
        </Island>
        <AskBeforeHome {...props} lang={page.lang} />
        <ReportBlock {...props} />
        <Rights call={call} lang={page.lang} />
        <Hurt page={page} call={call} deed={deeds.hurt} />
        <CheckAgain page={page} call={call} deeds={deeds} />
      </div>
      <Rest {...props} />
    </div>
  )
}

/** Whoever may answer comes without being asked. */
function MayCome({ page, call, deed }: { page: PageContext; call: CallView; deed: string | undefined }) {
  const w = words(page.lang).respond
  if (!call.next.includes('answer')) return null
  return (
    <section class="c-answer c-after" aria-labelledby="may-come">
      <h2 id="may-come">{w.mayCome}</h2>
      <form method="post" action={`/calls/${call.id}/answer`}>
        <FormToken page={page} deed={deed} about={placeAndWhat(call, page.lang)} />
        <div class="c-actions c-actions--stack">
          <button class="usa-button usa-button--big">{w.answer}</button>
        </div>
      </form>
    </section>
  )
}
