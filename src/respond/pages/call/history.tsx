import { RecordLines } from '../../../design/record-lines.tsx'
import type { Lang } from '../../../kernel/lang.ts'
import { words } from '../../words/respond.ts'
import type { CallView } from '../view.ts'

/** What happened to a call, and why. */
export function History({ call, lang }: { call: CallView; lang: Lang }) {
  const w = words(lang).record
  return <RecordLines lines={call.history} because={w.because} lang={lang} />
}
