import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { openFolder } from './open-folder.ts'
import { openZip } from './open-zip.ts'
import type { Format } from './formats.ts'
import { bounds, type Opened, tooLarge } from './bundle.ts'

export async function openPath(path: string, format: Format = 'oneroster'): Promise<Opened> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) return { kind: 'no-such-path', message: `There is no file or folder ${path}.` }
  if (found.isDirectory()) return openFolder(path)
  if (!found.isFile()) return { kind: 'refused', message: `${path} is neither a zip file nor a folder.` }
  const most = format === 'oneroster' ? bounds.zipBytes : bounds.fileBytes
  if (found.size > most) return { kind: 'refused', message: tooLarge(basename(path), found.size, most) }
  return openBytes(await readFile(path), { format, name: basename(path) })
}

/** A zip; of Aspen also one CSV file by itself, since that is how its exports come. */
export async function openBytes(bytes: Buffer, { format, name }: { readonly format: Format; readonly name: string }): Promise<Opened> {
  const isZip = bytes.length >= 4 && bytes.readUInt16BE(0) === 0x504b
  if (format === 'oneroster' || isZip) return openZip(bytes)
  if (bytes.length > bounds.fileBytes) return { kind: 'refused', message: tooLarge(name, bytes.length, bounds.fileBytes) }
  return { kind: 'files', files: new Map([[name, bytes]]) }
}
