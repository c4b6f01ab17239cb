import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { faultsOf, update } from '../../scripts/words/project.ts'

/** A project of one room, with one thing wrong in it: the build must say what, in which file and on which line. */
let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'concord-words-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
const english = (sentences: string, path = 'src/room/words/page.ts', name = 'room.page'): void =>
  write(path, `import { messages } from '../../words/messages.ts'\n\nexport const page = messages('${name}', {\n${sentences}\n})\n`)
const spanish = (...entries: readonly (readonly [id: string, english: string, said: string, flags?: string])[]): void =>
  write(
    'src/room/words/es.po',
    `msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n${entries
      .map(([id, from, said, flags = '']) => `\n${flags}msgctxt "room.page.${id}"\nmsgid "${from}"\nmsgstr "${said}"\n`)
      .join('')}`,
  )
const english1 = 'src/room/words/page.ts:4'
const spanish4 = 'src/room/words/es.po:4'

test('a sound room has no fault', () => {
  english("  coming: '{n, plural, one {{n} comes} other {{n} come}}',")
  spanish(['coming', '{n, plural, one {{n} comes} other {{n} come}}', '{n, plural, one {viene {n}} other {vienen {n}}}'])
  expect(faultsOf(root)).toEqual([])
})

describe('found, with file and line', () => {
  test.each([
    ['a sentence that is not said', "  hello: 'Hello.',", [], english1, 'is not in src/room/words/es.po'],
    ['one that is said empty', "  hello: 'Hello.',", [['hello', 'Hello.', '']], spanish4, 'is not translated'],
    [
      'one that is unknown',
      "  hello: 'Hello.',",
      [
        ['hello', 'Hello.', 'Hola.'],
        ['gone', 'Gone.', 'Ido.'],
      ],
      'src/room/words/es.po:8',
      'no sentence of this slice',
    ],
    [
      'a misformed translation',
      "  hello: 'Hello {name}.',",
      [['hello', 'Hello {name}.', 'Hola {name.']],
      spanish4,
      'is not an ICU message',
    ],
    ['misformed English', "  hello: 'Hello {name.',", [['hello', 'Hello {name.', 'Hola.']], english1, 'is not an ICU message'],
    [
      'a plural without other',
      "  n: '{n, plural, one {one}}',",
      [['n', '{n, plural, one {one}}', 'uno']],
      english1,
      'is not an ICU message',
    ],
    [
      'a plural the language lacks',
      "  n: '{n, plural, one {one} other {more}}',",
      [['n', '{n, plural, one {one} other {more}}', '{n, plural, two {dos} other {más}}']],
      spanish4,
      'two',
    ],
    [
      'an argument that English does not give',
      "  hello: 'Hello {name}.',",
      [['hello', 'Hello {name}.', 'Hola {nombre}.']],
      spanish4,
      '{nombre}',
    ],
    [
      'an argument taken as something else',
      "  hello: 'Hello {name}.',",
      [['hello', 'Hello {name}.', '{name, plural, other {Hola}}']],
      spanish4,
      '{name}',
    ],
    ['a tag that is left out', "  see: 'See <link>it</link>.',", [['see', 'See <link>it</link>.', 'Véalo.']], spanish4, '<link>'],
    [
      'a format that nothing says',
      "  sum: '{c, number, euros}',",
      [['sum', '{c, number, euros}', '{c, number, euros}']],
      english1,
      'euros',
    ],
    ['English that has changed', "  hello: 'Hello again.',", [['hello', 'Hello.', 'Hola.']], spanish4, 'other English'],
    [
      'a stale sentence',
      "  hello: 'Hello again.',",
      [['hello', 'Hello again.', 'Hola.', '#, fuzzy\n#| msgid "Hello."\n']],
      'src/room/words/es.po:6',
      'stale',
    ],
  ] as const)('%s', (_, sentences, entries, at, says) => {
    english(sentences)
    spanish(...entries)
    const faults = faultsOf(root)
    expect(faults.length).toBeGreaterThan(0)
    expect(faults.join('\n')).toContain(at)
    expect(faults.join('\n')).toContain(says)
  })

  test('an id that is there twice', () => {
    english("  hello: 'Hello.',")
    spanish(['hello', 'Hello.', 'Hola.'], ['hello', 'Hello.', 'Buenas.'])
    expect(faultsOf(root)).toEqual(['src/room/words/es.po:8 room.page.hello is there twice, first on line 4'])
  })

  test('two catalogues of one name', () => {
    english("  hello: 'Hello.',")
    english("  hello: 'Hello.',", 'src/room/words/other.ts')
    expect(faultsOf(root)).toEqual(['src/room/words/page.ts:1 the catalogue room.page is in src/room/words/other.ts too'])
  })
})

test('a draft is taken, and stays marked when the file is written again', () => {
  english("  hello: 'Hello.',")
  spanish(['hello', 'Hello.', 'Hola.', '#, fuzzy\n'])
  expect(faultsOf(root)).toEqual([])
  update(root)
  const written = readFileSync(join(root, 'src/room/words/es.po'), 'utf8')
  expect(written).toContain('#, fuzzy, icu-message-format')
  update(root)
  expect(readFileSync(join(root, 'src/room/words/es.po'), 'utf8')).toBe(written)
})

test('English that changes marks its translation with what it was made from, and a comment goes to the translator', () => {
  english("  /** Said at the door. */\n  hello: 'Hello again.',")
  spanish(['hello', 'Hello.', 'Hola.'])
  update(root)
  const written = readFileSync(join(root, 'src/room/words/es.po'), 'utf8')
  expect(written).toContain('#| msgid "Hello."')
  expect(written).toContain('#. Said at the door.')
  expect(written).toContain('#: src/room/words/page.ts')
})
