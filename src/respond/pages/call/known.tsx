import { Fragment, type ComponentChildren } from 'preact'
import { Fold } from '../../../design/fold.tsx'
import { SeenBecause } from '../../../looks/index.ts'
import { words } from '../../words/respond.ts'
import type { CallPageProps } from '../call-page-props.ts'
import { About } from './about.tsx'
import { FollowUps, owedLater } from './follow-ups.tsx'
import { History } from './history.tsx'
import { Outside } from './outside.tsx'
import { Why } from './why.tsx'

interface Part {
  readonly id: string
  readonly title: string
  readonly inside: string | undefined
  readonly shown: ComponentChildren
}

/** What is known of a call, folded: what is owed, what goes outside, why, what happened. Whoever waits for help has it in one fold. */
export function Known(props: CallPageProps) {
  const { page, call } = props
  const w = words(page.lang)
  const parts = partsOf(props)
  if (call.viewer.is !== 'caller' || call.stage === 'closed') return <>{parts.map(folded)}</>
  return (
    <Fold id="record" title={w.record.what} inside={w.sent.fold.lines({ n: call.history.length })}>
      {parts.map(({ id, title, shown }) => (
        <Fragment key={id}>
          <h3>{title}</h3>
          {shown}
        </Fragment>
      ))}
    </Fold>
  )
}

const folded = ({ id, title, inside, shown }: Part) => (
  <Fold key={id} id={id} title={title} inside={inside}>
    {shown}
  </Fold>
)

function partsOf(props: CallPageProps): readonly Part[] {
  const { page, call, because } = props
  const { lang } = page
  const { record: w, sent } = words(lang)
  const { fold } = sent
  const later = owedLater(call)
  const owed: Part = {
    ...{ id: 'follow-ups-later', title: call.stage === 'closed' ? w.followUpsRest : w.followUps },
    ...{ inside: fold.entries({ n: later.length }), shown: <FollowUps {...props} some={later} /> },
  }
  const outside: Part = { id: 'outside', title: w.outsideTitle, inside: undefined, shown: <Outside page={page} call={call} /> }
  // Whoever may come and not read has neither sections nor lines: an empty part would say that there are none.
  const sections = call.because.length
  const happened: Part = {
    ...{ id: 'history', title: w.what, inside: fold.lines({ n: call.history.length }) },
    shown: <History call={call} lang={lang} />,
  }
  const about = (
    <>
      <About call={call} lang={lang} />
      {because === undefined ? null : <SeenBecause lang={lang} {...because} />}
    </>
  )
  return [
    ...(later.length === 0 ? [] : [owed]),
    ...(call.outside === null ? [] : [outside]),
    {
      id: 'why',
      title: w.whyTitle,
      inside: sections === 0 ? undefined : fold.sections({ n: sections }),
      shown: <Why page={page} call={call} />,
    },
    ...(call.history.length === 0 ? [] : [happened]),
    { id: 'about', title: w.about, inside: fold.aboutInside, shown: about },
  ]
}
