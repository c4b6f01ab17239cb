import type { DistrictId } from '../kernel/ids.ts'
import { idFromName } from '../platform/name-id/index.ts'

/** The district's plan is one matter, all its versions long, with all that is found of its sections. */
export const planMatter = (district: DistrictId): string => idFromName(`concord plan ${district}`)
