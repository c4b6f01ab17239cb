import { addWarning } from '../fault.ts'
import type { Line } from '../line.ts'
import type { OrgRow } from '../row.ts'
import type { Values } from '../values.ts'
import type { AspenContext } from './context.ts'

/** Which school of the register a code of the export means: by its sourcedId, its identifier or its name. */
export class Schools {
  private readonly context: AspenContext
  private readonly byCode = new Map<string, string | null>()
  private readonly parent: string | null
  private readonly named = new Set<string>()

  constructor(context: AspenContext) {
    this.context = context
    const orgs = [...context.held.orgs.values()].filter(org => org.active)
    const districts = orgs.filter(org => org.type === 'district')
    this.parent = districts.length === 1 ? (districts[0]?.id ?? null) : null
    const schools = orgs.filter(org => org.type === 'school')
    // The sourcedId goes before the rest, and what two schools share means neither.
    const shared = new Set<string>()
    for (const name of schools.flatMap(({ name, identifier }) => [...new Set([folded(name), folded(identifier ?? '')])]))
      if (this.byCode.has(name)) shared.add(name)
      else this.byCode.set(name, null)
    this.byCode.clear()
    for (const school of schools)
      for (const name of [folded(school.name), folded(school.identifier ?? '')])
        if (name !== '' && !shared.has(name)) this.byCode.set(name, school.id)
    for (const school of schools) this.byCode.set(folded(school.id), school.id)
  }

  find(code: string): string | undefined {
    return this.byCode.get(folded(code)) ?? undefined
  }

  /** A school that nobody knows yet comes in with the first line that names it: an export has no file of schools. */
  findOrAdd(line: Line, values: Values): string {
    const code = values.requiredReference('school_local_id', 'the code of a school')
    if (code === '') return ''
    const known = this.find(code)
    if (known !== undefined) {
      this.sayItStands(known)
      return known
    }
    const name = values.text('school_name')
    const id = this.freeId(code)
    const school: OrgRow = {
      id,
      active: true,
      line: line.number,
      name: name ?? code,
      type: 'school',
      identifier: code,
      parent: this.parent,
    }
    this.context.add('orgs', school)
    this.named.add(id)
    for (const each of [code, id, ...(name === null ? [] : [name])]) this.byCode.set(folded(each), id)
    if (name === null) {
      const message = `The school ${code} is not in the register, and the export does not say its name: it is called ${code} until a roster does.`
      addWarning(this.context.found, {
        kind: 'nothing-named',
        file: line.file,
        ...line.where('school_local_id'),
        read: code,
        expected: null,
        message,
      })
    }
    return id
  }

  /** A school of the register that the export names is one that stays the same. */
  private sayItStands(id: string): void {
    const held = this.context.held.orgs.get(id)
    if (held === undefined || this.named.has(id)) return
    this.named.add(id)
    this.context.add('orgs', held)
  }

  /** An org that is no school, or is closed, keeps its id. */
  private freeId(code: string): string {
    const held = this.context.held.orgs
    for (let id = code; ; id = `${id}~`) {
      const org = held.get(id)
      if (org === undefined || (org.type === 'school' && !org.active)) return id
    }
  }
}

const folded = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLowerCase()
