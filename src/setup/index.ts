/** The front door of setup: the first district of an empty store. */
export { channelsIn } from './channels-missing.ts'
export { setUpCode } from './code.ts'
export { makeFirstDistrict } from './make-district.ts'
export { type SetUpKit, setUpOver } from './set-up-over.tsx'
export { setUpWork } from './work.ts'
