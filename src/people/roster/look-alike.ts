import type { Files } from './bundle.ts'

/** For a folder without a manifest: what was expected, what is missing, and what it looks like instead. */
export function whyNotABundle(files: Files): string {
  const names = new Set([...files.keys()].map(name => name.toLowerCase()))
  if (names.size === 0)
    return 'No CSV file is here, and so no manifest.csv: a OneRoster 1.1 or 1.2 bundle was expected, as a zip or a folder.'
  const missing = ['manifest.csv', 'orgs.csv', 'users.csv', 'classes.csv', 'enrollments.csv', 'academicSessions.csv'].filter(
    name => !names.has(name.toLowerCase()),
  )
  const are = missing.length === 1 ? 'is' : 'are'
  return `A OneRoster 1.1 or 1.2 bundle was expected here, and ${list(missing)} ${are} missing from it.${looksLike(names, files)}`
}

function looksLike(names: ReadonlySet<string>, files: Files): string {
  const sds = ['userflags.csv', 'relationships.csv'].filter(name => names.has(name))
  const looks = ' The files look like'
  if (sds.length > 0)
    return `${looks} Microsoft School Data Sync (SDS), which has ${list(sds.map(name => sdsNames[name] ?? name))}: export OneRoster instead.`
  if (names.has('section.csv') && names.has('student.csv')) return `${looks} Microsoft School Data Sync (SDS) 1: export OneRoster instead.`
  if (headings(files).some(heading => /^["']?(local_id|lasid|incident_code|att_oid)["']?$/i.test(heading)))
    return `${looks} an Aspen (X2) export: read it as Aspen (--format aspen).`
  if (names.has('schools.csv') || headings(files).some(heading => /_cl$|^orgid$|^enrollmentid$/i.test(heading)))
    return `${looks} a database export with numbered keys: export OneRoster instead.`
  return ''
}

const sdsNames: Readonly<Record<string, string>> = { 'userflags.csv': 'userFlags.csv', 'relationships.csv': 'relationships.csv' }

function headings(files: Files): string[] {
  return [...files.values()].flatMap(bytes => bytes.subarray(0, 2_000).toString('utf8').split(/\r?\n/, 1).join('').split(','))
}

function list(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
