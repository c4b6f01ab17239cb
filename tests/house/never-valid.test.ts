import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../../src/platform/config/index.ts'

/** Whether a paper is what it seems is for counsel: no sentence of ours says that a warrant, an order or a subpoena is. */

const folders = ['src', 'plans', 'docs', 'words'].map(folder => join(projectRoot, folder))
const isOurs = (path: string): boolean =>
  /(wording|words)[\w-]*\.tsx?$|\/(words|pages|islands)\/.*\.tsx?$|\.(md|po|yaml)$/.test(path) && !/\.test\.tsx?$|\/testing\//.test(path)

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesIn(path)
    return isOurs(path) ? [path] : []
  })

const judged = /\b(in)?valid(ity|ly|ate[sd]?|ated|ez)?\b|(?<!\p{L})(in)?v[aá]lid[oae]s?(?!\p{L})|(?<!\p{L})validez(?!\p{L})/iu
const paper =
  /\b(warrants?|orders?|subpoenas?|papers?|documents? from)\b|(?<!\p{L})([oó]rden(es)?|citaci[oó]n(es)?|documentos?|papel(es)?|mandamientos?)(?!\p{L})/iu

/** The sentences that judge a paper; what an authority line quotes is not ours. */
const judging = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map(line => (/^\s*authority:/.test(line) ? '' : line))
    .join('\n')
    .replaceAll(/\n(?=\S)/g, ' ')
    .split(/(?<=[.!?;:’”»'"`])\s|\n/)
    .map(sentence => sentence.trim())
    .filter(sentence => judged.test(sentence) && paper.test(sentence))

const files = folders.filter(existsSync).flatMap(filesIn)

test('there is something to read, in both languages', () => {
  const names = files.map(file => relative(projectRoot, file))
  expect(names).toEqual(
    expect.arrayContaining([
      'src/contact/words/question.ts',
      'plans/harbor-falls.md',
      'plans/harbor-falls.es.md',
      'docs/glossary.md',
      'src/plan/words/plan.ts',
    ]),
  )
})

test('no sentence of ours says that a paper is valid', () => {
  expect(files.flatMap(file => judging(readFileSync(file, 'utf8')).map(sentence => `${relative(projectRoot, file)}: ${sentence}`))).toEqual(
    [],
  )
})

describe('a sentence that does is found', () => {
  test.each([
    'The warrant is valid.',
    'Counsel sees whether the\nsubpoena is valid.',
    'An invalid court order opens nothing.',
    'La orden es válida.',
    'Un documento no válido no abre nada.',
    'Se comprueba la validez de la citación.',
  ])('%s', sentence => {
    expect(judging(sentence)).toHaveLength(1)
  })

  test('and what an authority line quotes is not', () => {
    expect(judging('authority: guidance · a valid, judicial warrant · verified')).toEqual([])
    expect(judging('This value is valid. The paper is read.')).toEqual([])
  })
})
