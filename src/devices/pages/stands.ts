import { hardeningWords } from '../../contact/index.ts'
import type { Lang } from '../../kernel/lang.ts'
import type { DeviceView } from '../view.ts'
import { words } from '../words/devices.ts'

export const mayBeUsed = ({ answer }: Pick<DeviceView, 'answer'>): boolean => answer === 'permit' || answer === 'permit-until-review'

/** A device by what it is, and where in the school. */
export function nameOf({ measure, place }: Pick<DeviceView, 'measure' | 'place'>, lang: Lang): string {
  const said = hardeningWords.measure.values[measure][lang]
  const what = said.charAt(0).toUpperCase() + said.slice(1)
  return place === null ? what : words(lang).line({ measure: what, place })
}
