import { posix } from 'node:path'
import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import { bounds, isWanted, plainName, tooLarge, type Opened } from './bundle.ts'

/**
 * A zip is hostile until shown otherwise: names that climb, more entries or bytes than a roster has, sizes that lie are refused before
 * anything is unpacked, and nothing is ever written to disk. Only the CSV files beside manifest.csv are unpacked.
 */
export async function openZip(bytes: Buffer): Promise<Opened> {
  if (bytes.length > bounds.zipBytes) return refused(tooLarge('This zip', bytes.length, bounds.zipBytes))
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0x504b)
    return refused('This is not a zip file; a zip or a folder of OneRoster CSV files was expected.')
  let zip: ZipFile | undefined
  try {
    zip = await opened(bytes)
    const entries = await listed(zip)
    const chosen = chooseEntries(entries)
    if (typeof chosen === 'string') return refused(chosen)
    const files = new Map<string, Buffer>()
    for (const entry of chosen) files.set(plainName(posix.basename(entry.fileName)), await unpacked(zip, entry))
    return { kind: 'files', files }
  } catch (cause) {
    if (cause instanceof TooMany) return refused(`This zip has more than ${bounds.entries} entries; a roster has about twenty.`)
    return refused(`This zip cannot be read: ${sentence(cause)}`)
  } finally {
    zip?.close()
  }
}

class TooMany extends Error {}

function refused(message: string): Opened {
  return { kind: 'refused', message }
}

function opened(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true }, (error, zip) =>
      error === null ? resolve(zip) : reject(error),
    )
  })
}

function listed(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    if (zip.entryCount > bounds.entries) return reject(new TooMany())
    zip.on('error', reject)
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      if (entries.length > bounds.entries) reject(new TooMany())
      else zip.readEntry()
    })
    zip.readEntry()
  })
}

/** The entries to unpack, or the sentence that refuses the zip. */
function chooseEntries(entries: readonly Entry[]): Entry[] | string {
  const files = entries.filter(entry => !entry.fileName.endsWith('/') && !entry.fileName.split('/').includes('__MACOSX'))
  const total = files.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (total > bounds.totalBytes) return tooLarge('What this zip unpacks to', total, bounds.totalBytes)
  const csv = files.filter(entry => isWanted(posix.basename(entry.fileName)))
  const manifests = csv.filter(entry => posix.basename(entry.fileName).toLowerCase() === 'manifest.csv')
  if (manifests.length > 1) return `This zip has ${manifests.length} files named manifest.csv; one bundle was expected.`
  const folder = manifests[0] === undefined ? undefined : posix.dirname(manifests[0].fileName)
  const chosen = csv.filter(entry => folder === undefined || posix.dirname(entry.fileName) === folder)
  const names = new Set<string>()
  for (const entry of chosen) {
    const name = posix.basename(entry.fileName)
    if (entry.isEncrypted()) return `${name} is locked with a password; an open zip was expected.`
    if (entry.uncompressedSize > bounds.fileBytes) return tooLarge(name, entry.uncompressedSize, bounds.fileBytes)
    if (names.has(name.toLowerCase())) return `This zip has two files named ${name}; one was expected.`
    names.add(name.toLowerCase())
  }
  return chosen
}

/** yauzl ends the stream with an error once it is longer than the entry declared, so what is held stays within the bounds. */
function unpacked(zip: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null) return reject(error)
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('error', reject)
      stream.on('end', () => resolve(Buffer.concat(parts)))
    })
  })
}

function sentence(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : 'it is damaged'
  return /relative path|absolute path|invalid characters in fileName/i.test(message)
    ? 'an entry’s name leaves the folder it is in, which no roster needs.'
    : `it is damaged or not a zip (${message}).`
}
