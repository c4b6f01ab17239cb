import { at, exitOf } from './run.mjs'

const program = (path, ...args) => exitOf(process.execPath, [at(`node_modules/${path}`), ...args])

/** Each answers with an exit code, having said on the screen what is wrong. Types that were sound before and cannot have changed are not checked again. */
export const typecheck = () =>
  program('typescript-7/bin/tsc', '--noEmit', '-p', '.', '--incremental', '--tsBuildInfoFile', 'dist/types.tsbuildinfo')
export const lint = (...args) => program('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', ...args)
export const words = () => exitOf(process.execPath, [at('scripts/words.mjs'), 'check'])
export const unused = () => program('knip/bin/knip.js')
