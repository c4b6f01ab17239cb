import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { at } from './run.mjs'

/** Every line of a .ts or .tsx file of src that git knows, without tests and what only they use (`testing`). */
export function linesOfSource() {
  const files = execFileSync('git', ['ls-files', '-z', 'src'], { cwd: at(''), encoding: 'utf8' }).split('\0')
  return files
    .filter(file => /\.tsx?$/.test(file) && existsSync(at(file)) && !/\.test\.tsx?$|\/testing\//.test(file))
    .reduce((lines, file) => lines + readFileSync(at(file), 'utf8').split('\n').length - 1, 0)
}
