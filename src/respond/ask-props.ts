import type { FastifyRequest } from 'fastify'
import { listOwnStudents, listSchools } from '../people/index.ts'
import { ownPlace } from './own-place.ts'
import type { AskPageProps } from './pages/ask-page.tsx'
import { schoolsToChoose } from './pages/from-school.tsx'
import type { RespondKit } from './respond-kit.ts'

const studentsAtMost = 200

type Props = Omit<AskPageProps, 'page' | 'typed'>

/** `at` is the school that the caller chose, or any other word where they want to choose one. */
export async function asksProps(respond: RespondKit, request: FastifyRequest, at: string | null = null): Promise<Props> {
  const [{ schools, ...found }, { from, rooms }] = await Promise.all([askedOf(respond, request), ownPlace(respond, request, at)])
  const offered = schoolsToChoose(from, schools, { lang: request.lang, isAsked: at !== null })
  return { ...found, from, rooms, schools: offered, hasOthers: offered.length === 0 && schools.length > 1 }
}

const askedOf = (respond: RespondKit, request: FastifyRequest): Promise<Omit<Props, 'rooms' | 'from'>> =>
  respond.database.transaction('app', request.district.id, async tx => {
    const person = request.visitor?.person
    const deeds = { send: tx.random.id(), hurt: tx.random.id(), said: tx.random.id() }
    if (!person) return { schools: [], students: [], deeds }
    const schools = (await listSchools(tx)).map(({ id, name }) => ({ value: id, label: name }))
    const students = await listOwnStudents(tx, person.id, studentsAtMost)
    return { schools, students: students.map(({ id, name }) => ({ value: id, label: name })), deeds }
  })
