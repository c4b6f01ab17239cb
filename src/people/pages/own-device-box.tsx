import { Tick } from '../../design/tick.tsx'
import type { Lang } from '../../kernel/lang.ts'
import { ownDeviceWords } from '../words/sessions.ts'

/** Ticked by whoever signs in on what is theirs alone. */
export function OwnDeviceBox({ lang }: { readonly lang: Lang }) {
  const w = ownDeviceWords[lang]
  return <Tick name="own" value="yes" label={w.box} hint={w.hint} />
}
