import type { Lang } from '../kernel/lang.ts'
import { staffingInRecord } from './allocation/words/staffing.ts'
import { departmentInRecord } from './department/words/record.ts'
import { mapWords } from './map/words/map.ts'
import { moneyInRecord } from './money/words/record.ts'
import { inRecord as needInRecord } from './need/words/need.ts'
import { postsInRecord } from './posts/words/record.ts'
import { stateDataWords } from './state-data/words/state-data.ts'

/** What the district's record says of each fact of this slice, room by room. */
export const investInRecord = (lang: Lang): Readonly<Record<string, string>> => ({
  ...needInRecord[lang],
  ...staffingInRecord[lang],
  ...departmentInRecord[lang],
  ...mapWords[lang].inRecord,
  ...moneyInRecord[lang],
  ...postsInRecord[lang],
  ...stateDataWords[lang].inRecord,
})
