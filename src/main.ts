/** The entry of the built server: `bin/concord` imports it and runs one command. */
export { run } from './cli.ts'
