import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project, found from wherever this code runs (source or build), so that plans and migrations are read from one place. */
export const projectRoot: string = (() => {
  for (let at = dirname(fileURLToPath(import.meta.url)); ; at = dirname(at)) {
    const found = join(at, 'package.json')
    if (existsSync(found) && existsSync(join(at, 'db', 'migrations')) && JSON.parse(readFileSync(found, 'utf8')).name === 'concord')
      return at
    if (dirname(at) === at)
      throw new Error('The project folder (with package.json and db/migrations) was not found above the running code.')
  }
})()
