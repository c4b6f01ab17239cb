import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sharedFolder } from '../../platform/testing/requirements.ts'
import { sampleTexts } from '../testing/sample-bundle.ts'
import { zipOf } from '../testing/zip-of.ts'
import { bounds } from './bundle.ts'
import { type Opened, openPath, openZip, readRoster } from './index.ts'

const none = async (): Promise<ReadonlySet<string>> => new Set()
const names = (opened: Opened) => (opened.kind === 'files' ? [...opened.files.keys()].sort() : opened.message)
const sentence = (opened: Opened) => (opened.kind === 'files' ? '' : opened.message)
const expected = Object.keys(sampleTexts('1.2')).sort()

describe('a zip', () => {
  test('is read, whatever the order of its files, and what is no CSV is left alone', async () => {
    const reversed = Object.fromEntries(Object.entries(sampleTexts('1.2')).reverse())
    expect(names(await openZip(await zipOf({ ...reversed, 'readme.txt': 'x', '__MACOSX/users.csv': 'x' })))).toEqual(expected)
  })

  test('may hold a folder, and names in other letters', async () => {
    const inFolder = Object.fromEntries(
      Object.entries(sampleTexts('1.2')).map(([name, text]) => [`export 2026/${name.toUpperCase()}`, text]),
    )
    expect(names(await openZip(await zipOf(inFolder)))).toEqual(expected)
  })

  test('with two bundles, or two files of one name, is refused', async () => {
    const texts = sampleTexts('1.2')
    expect(sentence(await openZip(await zipOf({ 'a/manifest.csv': 'x', 'b/manifest.csv': 'x' })))).toMatch(
      /2 files named manifest\.csv; one bundle was expected/,
    )
    expect(sentence(await openZip(await zipOf({ ...texts, 'Users.csv': 'x' })))).toMatch(/two files named users\.csv/i)
  })

  test.each(['../users.csv', '/etc/users.csv', 'a/../../users.csv', 'C:/users.csv', 'a\\users.csv'])(
    'with the path %s is refused',
    async path => {
      const bytes = await zipOf({ ['x'.repeat(path.length)]: 'a' })
      const text = Buffer.from(bytes.toString('latin1').replaceAll('x'.repeat(path.length), path), 'latin1')
      expect(sentence(await openZip(text))).toMatch(/an entry’s name leaves the folder it is in/)
    },
  )

  test('that is a bomb is refused before it is unpacked', async () => {
    const zeros = Buffer.alloc(bounds.fileBytes + 1)
    const bomb = await zipOf({ 'manifest.csv': 'x', 'users.csv': zeros })
    const before = process.memoryUsage().arrayBuffers
    expect(sentence(await openZip(bomb))).toMatch(/users\.csv is 129 MB; at most 128 MB are read/)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1_000_000)
    expect(sentence(await openZip(await zipOf({ 'manifest.csv': 'x', 'a/b.bin': zeros, 'a/c.bin': zeros })))).toMatch(/at most 256 MB/)
  })

  test('that lies about a size is refused', async () => {
    const bytes = await zipOf({ 'manifest.csv': 'a'.repeat(5_000) })
    const sized = Buffer.from(bytes)
    const central = sized.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'))
    sized.writeUInt32LE(10, central + 24)
    expect(sentence(await openZip(sized))).toMatch(/This zip cannot be read/)
  })

  test('with too many entries is refused', async () => {
    const many = Object.fromEntries(Array.from({ length: bounds.entries + 1 }, (_, index) => [`${index}.csv`, 'a']))
    expect(sentence(await openZip(await zipOf(many)))).toMatch(/more than 500 entries/)
  })

  test('that is damaged, or none, is refused in a sentence', async () => {
    const bytes = await zipOf(sampleTexts('1.1'))
    expect(sentence(await openZip(bytes.subarray(0, bytes.length - 30)))).toMatch(/^This zip cannot be read/)
    expect(sentence(await openZip(Buffer.from('sourcedId,status')))).toMatch(/not a zip file; a zip or a folder/)
    expect(sentence(await openZip(Buffer.alloc(0)))).toMatch(/not a zip file/)
  })
})

describe('a folder', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'concord-roster-'))
    mkdirSync(join(folder, 'outer', 'inner'), { recursive: true })
    for (const [name, text] of Object.entries(sampleTexts('1.2'))) writeFileSync(join(folder, 'outer', 'inner', name), text)
    writeFileSync(join(folder, 'outer', 'note.txt'), 'x')
    writeFileSync(join(folder, 'alone.csv'), 'a,b\n')
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('is read, and so is the one folder in it', async () => {
    expect(names(await openPath(join(folder, 'outer', 'inner')))).toEqual(expected)
    expect(names(await openPath(join(folder, 'outer')))).toEqual(expected)
  })

  test('a single file is no bundle, and a path that is not there is a misuse', async () => {
    expect(sentence(await openPath(join(folder, 'alone.csv')))).toMatch(/not a zip file/)
    expect(await openPath(join(folder, 'nothing'))).toMatchObject({ kind: 'no-such-path' })
  })
})

const shared = sharedFolder()
if (shared === null)
  console.warn('Skipped: the sample rosters of other projects. They stand in ../shared/data/oneroster beside the checkout.')

describe.skipIf(shared === null)('bundles of other projects', () => {
  const open = async (name: string) => {
    const opened = await openPath(join(shared ?? '', 'data', 'oneroster', name))
    if (opened.kind !== 'files') throw new Error(opened.message)
    return readRoster(opened.files, none)
  }

  test('oat, 1.1: people, and a warning for each course and term that is not there', async () => {
    const { roster, faults, warnings } = await open('oat-v1p1-base')
    expect(faults).toEqual([])
    expect(roster?.rows.people.map(person => person.username)).toEqual(['ionut', 'ionut2'])
    expect(roster?.rows.classes.map(({ grades }) => grades)).toEqual([['2'], [], []])
    expect(warnings.map(({ file, line, column }) => `${file} ${line}:${column}`)).toEqual(
      [2, 3, 4].flatMap(line => [`classes.csv ${line}:6`, `classes.csv ${line}:11`]),
    )
  })

  test('moodle, 1.2 as a delta', async () => {
    const { roster, faults, warnings } = await open('moodle-gotham-1.2')
    expect([faults, warnings]).toEqual([[], []])
    expect(roster?.modes.people).toBe('delta')
    expect(JSON.stringify(roster)).not.toContain('Ru1ez')
  })

  test.each([
    ['microsoft-sds-2.1', /manifest\.csv is missing from it\. .*School Data Sync/],
    ['mock-db-export', /manifest\.csv, orgs\.csv and academicSessions\.csv are missing from it\. .*database export/],
  ])('%s is refused in one sentence', async (name, says) => {
    const { roster, faults } = await open(name)
    expect(roster).toBeUndefined()
    expect(faults).toHaveLength(1)
    expect(faults[0]?.message).toMatch(says)
  })
})
