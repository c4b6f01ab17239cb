import { sayings } from '../../../words/sayings.ts'

export const noClock = sayings('platform.clockwork.noClock', 'There is no clock to move here.')
