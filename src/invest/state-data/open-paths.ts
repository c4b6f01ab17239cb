import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { openZip } from '../../people/index.ts'
import { type Findings, finding } from './findings.ts'
import type { StateFile } from './read-file.ts'
import { findingSays } from './words/findings.ts'

/** The CSV files a command names, in folders by name; and those that are not there. What lies beside them is told of, not read. */
export async function openPaths(paths: readonly string[], found: Findings): Promise<{ files: StateFile[]; missing: string[] }> {
  const files: StateFile[] = []
  const missing: string[] = []
  for (const path of paths) {
    const its = await stat(path).catch(() => undefined)
    if (its === undefined) missing.push(path)
    else if (its.isDirectory()) files.push(...(await folderFiles(path, found)))
    else files.push(...(await fileOrZip(path)))
  }
  return { files, missing }
}

/** Of a folder that has no CSV file of its own, those of the folders in it. */
async function folderFiles(path: string, found: Findings): Promise<StateFile[]> {
  const files: StateFile[] = []
  const entries = (await readdir(path, { withFileTypes: true }))
    .filter(({ name }) => !name.startsWith('.') && name !== '__MACOSX')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const isOuter = !entries.some(entry => entry.isFile() && isCsv(entry.name))
  for (const entry of entries) {
    const { name } = entry
    if (entry.isDirectory() && isOuter) files.push(...(await folderFiles(join(path, name), found)))
    else if (entry.isDirectory()) found.warn(finding('not-read', { file: name }, findingSays.folderInside({ folder: name })))
    else if (isCsv(name)) files.push({ file: name, bytes: await readFile(join(path, name)) })
    else if (isSheet(name)) found.warn(finding('not-read', { file: name }, findingSays.notCsv({ file: name })))
  }
  return files
}

/** The CSV files of a zip, or the file itself where it is no zip. */
async function fileOrZip(path: string): Promise<StateFile[]> {
  const bytes = await readFile(path)
  const opened = /\.zip$/i.test(path) ? await openZip(bytes) : undefined
  return opened?.kind === 'files' ? [...opened.files].map(([file, its]) => ({ file, bytes: its })) : [{ file: basename(path), bytes }]
}

const isCsv = (name: string): boolean => /\.(csv|txt)$/i.test(name)
const isSheet = (name: string): boolean => /\.(xlsx?|ods|tsv|zip)$/i.test(name)
