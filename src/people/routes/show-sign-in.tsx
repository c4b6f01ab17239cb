import type { FastifyReply, FastifyRequest } from 'fastify'
import { htmlDocument } from '../../design/document.ts'
import { readForm } from '../../platform/http/index.ts'
import { SignInPage } from '../pages/sign-in-page.tsx'
import { findIssuer } from '../store/issuer.ts'
import type { Person } from '../store/person.ts'
import { listDemoPeople } from '../store/staff.ts'
import { inDistrict, type PeopleKit } from './kit.ts'
import { isShared, ownAddress, pageOfForm } from './own-address.ts'

const peopleAtMost = 1_000

export interface Shown {
  readonly problem?: string | undefined
  readonly is911First?: boolean
  /** Where they wanted to go, where the request itself does not say so. */
  readonly then?: string | null
  /** The page stands in for an address that is used up: its links lead to the page itself. */
  readonly isInstead?: boolean
}

/** The page on which somebody signs in, by each way that there is here. */
export async function showSignIn(kit: PeopleKit, request: FastifyRequest, reply: FastifyReply, shown: Shown = {}): Promise<FastifyReply> {
  const { people, issuer } = await inDistrict(kit, request, async tx => ({
    people: request.district.isDemo ? (await listDemoPeople(tx, peopleAtMost)).filter(isOffered).sort(byOffer) : [],
    issuer: await findIssuer(tx),
  }))
  const offered = people.map(({ handle, name, roles, schoolName }) => ({ handle, name, roles, school: schoolName }))
  const isFirst = ({ handle }: { handle: string }) => firstOffered.includes(handle)
  // Where none of the demonstration's own jobs is left, nobody is folded.
  const first = offered.some(isFirst) ? offered.filter(isFirst) : offered
  const { typed } = readForm(request.query)
  const sent = typed.written !== undefined ? 'written' : typed.sent !== undefined ? 'not-done' : undefined
  const wanted = shown.then ?? ownAddress(typed.then ?? readForm(request.body).typed.then)
  const { problem, is911First = false, isInstead = false } = shown
  const page = await kit.pageContext(request)
  const buttons: Readonly<Record<string, string>> | null | undefined = issuer?.setting.button
  const own = `/sign-in${wanted ? `?then=${encodeURIComponent(wanted)}` : ''}`
  return reply.html(
    htmlDocument(
      <SignInPage
        page={isInstead ? { ...page, path: own } : page}
        people={first}
        others={offered.filter(each => !first.includes(each))}
        then={(sent === 'not-done' ? wanted && pageOfForm(wanted) : wanted) ?? null}
        sent={sent}
        issuer={issuer && { button: buttons?.[request.lang] ?? '' }}
        offersOwn={!isShared(wanted)}
        is911First={is911First}
        {...(problem === undefined ? {} : { problem })}
      />,
    ),
  )
}

/** One of each main job, in sight. */
const firstOffered = ['teacher', 'responder-1', 'secretary', 'principal', 'coordinator', 'superintendent', 'counsel', 'caregiver']
/** The others whom the stories name, first among those that are folded. */
const nextOffered = ['responder-2', 'clinician', 'nurse', 'student']
const inOrder = [...firstOffered, ...nextOffered]

/** Of the many students and caregivers one each is offered. */
const isOffered = ({ handle, roles }: Person): boolean =>
  inOrder.includes(handle) || !roles.every(role => role === 'student' || role === 'caregiver')
const placeOf = ({ handle }: Person): number => (inOrder.includes(handle) ? inOrder.indexOf(handle) : inOrder.length)
const byOffer = (a: Person, b: Person): number => placeOf(a) - placeOf(b)
