import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { bounds, isWanted, plainName, tooLarge, type Opened } from './bundle.ts'

/** A folder of CSV files; or a folder that holds one such folder. */
export async function openFolder(path: string): Promise<Opened> {
  const entries = await readdir(path, { withFileTypes: true })
  const inner = entries.filter(entry => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== '__MACOSX')
  const only = inner[0]
  if (only !== undefined && inner.length === 1 && !entries.some(entry => isWanted(entry.name))) return openFolder(join(path, only.name))
  const files = new Map<string, Buffer>()
  let total = 0
  for (const { name } of entries.filter(entry => isWanted(entry.name))) {
    const found = await stat(join(path, name))
    if (!found.isFile()) continue
    total += found.size
    if (found.size > bounds.fileBytes) return { kind: 'refused', message: tooLarge(name, found.size, bounds.fileBytes) }
    if (total > bounds.totalBytes) return { kind: 'refused', message: tooLarge('This folder', total, bounds.totalBytes) }
    files.set(plainName(name), await readFile(join(path, name)))
  }
  return { kind: 'files', files }
}
