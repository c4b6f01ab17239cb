import { hardeningWords } from '../../contact/index.ts'
import type { Lang } from '../../kernel/lang.ts'
import type { DeviceView } from '../view.ts'
import { words } from '../words/devices.ts'
import { capital } from '../../words/capital.ts'

export const mayBeUsed = ({ answer }: Pick<DeviceView, 'answer'>): boolean => answer === 'permit' || answer === 'permit-until-review'

/** A device by what it is, and where in the school. */
export function nameOf({ measure, place }: Pick<DeviceView, 'measure' | 'place'>, lang: Lang): string {
  const what = capital(hardeningWords.measure.values[measure][lang])
  return place === null ? what : words(lang).line({ measure: what, place })
}
