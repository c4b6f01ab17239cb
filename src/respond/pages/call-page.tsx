import { ErrorSummary } from '../../design/error-summary.tsx'
import { Frame } from '../../design/frame.tsx'
import { StoppedLine } from '../../design/stopped-line.tsx'
import { OpenUntil } from '../../looks/index.ts'
import { words } from '../words/respond.ts'
import { Coming } from './call/coming.tsx'
import { Ended } from './call/ended.tsx'
import { Leading } from './call/leading.tsx'
import { Sent } from './call/sent.tsx'
import { whoComes } from './headline.ts'
import type { CallPageProps } from './call-page-props.ts'

/** One call: for its caller, for whoever was asked to come, for whoever leads, and for all of them once it is closed. */
export function CallPage(props: CallPageProps) {
  const { page, call, problem } = props
  const { lang } = page
  const w = words(lang)
  const open = call.stage !== 'closed'
  const title = { caller: whoComes(call, lang), responder: w.respond.title, reader: w.record.title }
  return (
    <Frame page={page} title={open ? title[call.viewer.is] : w.record.title} drill={call.drill} islands={open ? ['call-sent'] : []}>
      {problem === undefined ? null : <ErrorSummary title={w.notDone} errors={problem.says.map(says => ({ says }))} />}
      <OpenUntil lang={lang} until={props.until} />
      {open ? <StoppedLine page={page} asOf={call.asOf} /> : null}
      <Stage {...props} />
    </Frame>
  )
}

function Stage(props: CallPageProps) {
  const { stage, viewer } = props.call
  if (stage === 'closed') return <Ended {...props} />
  if (viewer.is === 'responder') return <Coming {...props} viewer={viewer} />
  return viewer.is === 'caller' ? <Sent {...props} /> : <Leading {...props} />
}
