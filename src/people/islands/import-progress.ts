import { watchUntilDone } from '../../design/live-region.ts'

watchUntilDone('import-progress')
