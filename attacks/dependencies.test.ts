import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../src/platform/config/index.ts'

/** What a district runs is known: each package by exact version, digest and licence. */
interface Locked {
  readonly version?: string
  readonly integrity?: string
  readonly license?: string
  readonly dev?: boolean
  readonly link?: boolean
}
const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8'))
const asked: { dependencies: Record<string, string>; devDependencies: Record<string, string> } = JSON.parse(
  readFileSync(join(projectRoot, 'package.json'), 'utf8'),
)
const all = Object.entries(lock.packages).filter(([path]) => path !== '')
const shipped = all.filter(([, { dev }]) => !dev)

/** Licences that let a district run, change and pass on what it runs. MPL asks that changes to its own files stay open. */
const permissive = ['MIT', 'MIT-0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'MPL-2.0']

test('every package that is asked for is pinned to one version', () => {
  for (const [name, version] of Object.entries({ ...asked.dependencies, ...asked.devDependencies }))
    expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+(-[\w.]+)?$|^npm:.+@\d+\.\d+\.\d+$/)])
})

test('every package that is installed has its digest', () => {
  expect(all.length).toBeGreaterThan(100)
  for (const [path, { integrity, link }] of all) if (!link) expect([path, integrity]).toEqual([path, expect.stringMatching(/^sha512-/)])
})

test('every package that a district runs may be run, changed and passed on', () => {
  expect(shipped.length).toBeGreaterThan(50)
  expect(
    shipped.filter(([, { license }]) => !permissive.includes(license ?? '')).map(([path, { license }]) => `${path}: ${license}`),
  ).toEqual([])
})

test('the list of what is in it (npm run sbom) names each of them', () => {
  const out = execFileSync('npm', ['run', '--silent', 'sbom'], { cwd: projectRoot, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  const { bomFormat, components }: { bomFormat: string; components: { name: string; version: string; group?: string }[] } = JSON.parse(out)
  expect(bomFormat).toBe('CycloneDX')
  const listed = new Set(components.map(({ group, name, version }) => `${group ? `${group}/` : ''}${name}@${version}`))
  const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const missing = shipped.map(([path, { version }]) => `${nameOf(path)}@${version}`).filter(each => !listed.has(each))
  expect(missing).toEqual([])
})
