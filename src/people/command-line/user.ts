import { freshId, type DistrictId } from '../../kernel/ids.ts'
import { isNo } from '../../kernel/refusal.ts'
import type { Database } from '../../platform/database/index.ts'
import { linkUser } from '../commands/sign-in.ts'
import { addUser, giveRole } from '../commands/users.ts'
import type { Person } from '../store/person.ts'
import { misused, type Told, told, toldNo } from './told.ts'

export interface UserArguments {
  readonly district: DistrictId
  readonly verb: string
  readonly handle: string
  readonly roles: readonly string[]
  readonly name: string | null
  readonly email: string | null
  readonly at: Date
  /** The address a link leads to, before its token: `http://127.0.0.1:3000`. */
  readonly origin: string
}

/** `user add HANDLE ROLE…`, `user role HANDLE ROLE…`, `user link HANDLE`. */
export async function userCommand(database: Database, asked: UserArguments): Promise<Told> {
  const { district, verb, handle, at } = asked
  const deed = { by: 'operator', at, deed: freshId() } as const
  const within = <T>(work: Parameters<typeof database.transaction<T>>[2]) => database.transaction<T>('app', district, work)
  switch (verb) {
    case 'add': {
      const person = await within(tx => addUser(tx, { ...asked, ...deed }))
      return isNo(person)
        ? toldNo(person)
        : told(shape(person), `${person.handle} is added as ${person.roles.join(', ') || 'nobody in particular'}.`)
    }
    case 'role': {
      const person = await within(tx => giveRole(tx, { ...asked, ...deed }))
      return isNo(person) ? toldNo(person) : told(shape(person), `${person.handle} is ${person.roles.join(', ')}.`)
    }
    case 'link': {
      const link = await within(tx => linkUser(tx, { handle, ...deed }))
      if (isNo(link)) return toldNo(link)
      const address = `${asked.origin}/sign-in?link=${link.token}`
      return told({ ok: true, link: address, person: shape(link.person).person }, address)
    }
    default:
      return misused(`There is no command user ${verb}; user add, user role or user link was expected.`)
  }
}

function shape({ id, handle, name, roles, school }: Person) {
  return { ok: true, person: { id, handle, name, roles, school } }
}
