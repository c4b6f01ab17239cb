import { watchUntilDone } from '../../design/live-region.ts'

watchUntilDone('draft-check')
