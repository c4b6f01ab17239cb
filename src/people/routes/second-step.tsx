import type { FastifyReply, FastifyRequest } from 'fastify'
import { renderSVG } from 'uqr'
import { z } from 'zod'
import { htmlDocument } from '../../design/document.ts'
import { freshId } from '../../kernel/ids.ts'
import { isNo, type No, notFound } from '../../kernel/refusal.ts'
import { type App, problemOf, readForm } from '../../platform/http/index.ts'
import { may } from '../access.ts'
import { beginCodes, confirmCodes, secretBegun } from '../commands/one-time-codes.ts'
import { makeRecoveryCodes } from '../commands/recovery-codes.ts'
import { type OwnSession, removeStep, stepsOf } from '../commands/second-step.ts'
import { appAddress, inGroups } from '../one-time-code.ts'
import { RecoveryCodesPage } from '../pages/recovery-piece.tsx'
import { SecondStepPage, secondStepDone, type SecondStepPageProps } from '../pages/second-step-page.tsx'
import { hasStep, isFresh } from '../second-step.ts'
import { refusals } from '../words/refusals.ts'
import { tooManyCodes } from '../words/second-step.ts'
import { hidden, inDistrict, type PeopleKit } from './kit.ts'
import { ownAddress, pageOfForm } from './own-address.ts'
import { codeTyped, ownDeed, ownOf, relyingHere, told, withinOf } from './second-step-kit.ts'

const onePath = { schema: { hide: true, params: z.object({ id: z.string().max(100) }) } }

interface Wrong {
  readonly at: string
  readonly says: string
}

/** The second step of signing in: their own page, and what is done from it. With scripts off all of it works but passkeys. */
export function secondStepRoutes(app: App, kit: PeopleKit): void {
  const show = async (request: FastifyRequest, reply: FastifyReply, own: OwnSession, problems: readonly Wrong[] = []) => {
    const key = kit.sealingKey ?? null
    const { steps, codesLeft, begun } = await inDistrict(kit, request, async tx => ({
      ...(await stepsOf(tx, own.person)),
      begun: await secretBegun(tx, { own, key }),
    }))
    const pending = steps.find(({ kind, confirmedAt }) => kind === 'code' && confirmedAt === null)
    const { typed } = readForm(request.query)
    const sent = typed.written !== undefined ? 'written' : typed.sent !== undefined ? 'not-done' : undefined
    const then = thenOf(request, sent === 'not-done')
    const stands = standingOf(own, kit.clock.now())
    const relying = relyingHere(kit, request)
    const passkeys = steps.filter(({ kind }) => kind === 'passkey')
    const mine = passkeys.some(each => each.relying === relying?.id)
    const other = passkeys.find(each => each.relying !== relying?.id)?.relying
    return reply.html(
      htmlDocument(
        <SecondStepPage
          page={await kit.pageContext(request)}
          stands={stands}
          steps={steps.flatMap(({ id, kind, name, addedAt, usedAt, confirmedAt }) =>
            kind === 'owed'
              ? []
              : [
                  {
                    id,
                    kind,
                    name,
                    addedAt: addedAt.toISOString(),
                    usedAt: usedAt?.toISOString() ?? null,
                    isConfirmed: confirmedAt !== null,
                  },
                ],
          )}
          codesLeft={codesLeft}
          passkeys={
            (stands === 'show' || stands === 'again') && !mine && other
              ? { is: 'elsewhere', host: other }
              : { is: relying ? 'here' : 'no-address' }
          }
          app={
            pending && begun !== undefined
              ? { is: 'begun', id: pending.id, secret: inGroups(begun) }
              : { is: key === null ? 'no-key' : 'not-begun' }
          }
          then={then}
          after={{ shown: afterShown(own, then), added: afterAdded('passkey', then) }}
          sent={sent}
          deed={freshId()}
          done={problems.length > 0 ? null : (secondStepDone.find(each => each === typed.done) ?? null)}
          problems={problems}
        />,
      ),
    )
  }

  const refusedBy = (request: FastifyRequest, reply: FastifyReply, own: OwnSession, no: No, at = 'set-up') => {
    if (no.kind === 'not-found') return reply.no(no)
    reply.code(problemOf(no, request.lang).status)
    const problems =
      no.kind === 'malformed' ? no.errors.map(each => ({ at: each.pointer.slice(1), says: each.says })) : [{ at, says: no.says }]
    return show(
      request,
      reply,
      own,
      problems.map(each => ({ at: each.at, says: each.says[request.lang] })),
    )
  }

  app.get('/me/second-step', { ...hidden, config: { page: { name: 'second-step' } } }, async (request, reply) => {
    const own = ownOf(request)
    return isNo(own) ? reply.no(own) : show(request, reply, own)
  })

  app.post('/me/second-step/show', hidden, async (request, reply) => {
    const own = ownOf(request)
    if (isNo(own)) return reply.no(own)
    const done = await codeTyped(kit, request, own, readForm(request.body).text('code'))
    if (!done) return reply.redirect(afterShown(own, thenOf(request)), 303)
    if ('kind' in done) return refusedBy(request, reply, own, done, 'code')
    reply.code(429).header('retry-after', String(done.waitSeconds))
    return show(request, reply, own, [{ at: 'code', says: tooManyCodes({ minutes: Math.ceil(done.waitSeconds / 60) })[request.lang] }])
  })

  app.post('/me/second-step/app', hidden, async (request, reply) => {
    const own = ownOf(request)
    if (isNo(own)) return reply.no(own)
    const no = await inDistrict(kit, request, tx => beginCodes(tx, { own, at: kit.clock.now(), key: kit.sealingKey ?? null }))
    return no ? refusedBy(request, reply, own, no, 'by-app') : reply.redirect(`${withThen('/me/second-step', thenOf(request))}#by-app`, 303)
  })

  app.post('/me/second-step/app/confirm', hidden, async (request, reply) => {
    const own = ownOf(request)
    if (isNo(own)) return reply.no(own)
    const asked = { ...ownDeed(kit, request, own), key: kit.sealingKey ?? null, code: readForm(request.body).text('first') }
    const no = await told(kit, request, tx => confirmCodes(tx, asked))
    return no ? refusedBy(request, reply, own, no, 'by-app') : reply.redirect(afterAdded('code', thenOf(request)), 303)
  })

  app.get('/me/second-step/app.svg', hidden, async (request, reply) => {
    const own = ownOf(request)
    if (isNo(own)) return reply.no(own)
    const secret = await inDistrict(kit, request, tx => secretBegun(tx, { own, key: kit.sealingKey ?? null }))
    if (secret === undefined) return reply.no(notFound(refusals.nothingHere))
    const svg = renderSVG(appAddress({ secret, handle: own.person.handle, district: request.district.name }))
    return reply.type('image/svg+xml').header('cache-control', 'no-store').send(svg)
  })

  app.post('/me/second-step/recovery-codes', hidden, async (request, reply) => {
    const own = ownOf(request)
    if (isNo(own)) return reply.no(own)
    const made = await makeRecoveryCodes(withinOf(kit, request), ownDeed(kit, request, own))
    if (isNo(made)) return refusedBy(request, reply, own, made, 'recovery')
    const then = thenOf(request) ?? '/me/second-step'
    return reply.html(htmlDocument(<RecoveryCodesPage page={await kit.pageContext(request)} codes={made} then={then} />))
  })

  app.post('/me/second-step/:id/remove', onePath, async (request, reply) => {
    const own = ownOf(request)
    if (isNo(own)) return reply.no(own)
    const no = await told(kit, request, tx => removeStep(tx, { ...ownDeed(kit, request, own), step: request.params.id }))
    return no ? refusedBy(request, reply, own, no) : reply.redirect('/me/second-step?done=removed', 303)
  })
}

/** Where they were going: an address of our own, of a form the page it stands on. */
function thenOf(request: FastifyRequest, isForm = false): string | null {
  const wanted = ownAddress(readForm(request.body).typed.then ?? readForm(request.query).typed.then)
  return wanted === undefined ? null : isForm ? pageOfForm(wanted) : wanted
}

const withThen = (address: string, then: string | null): string =>
  then === null ? address : `${address}${address.includes('?') ? '&' : '?'}then=${encodeURIComponent(then)}`

const afterShown = ({ awaits, person }: OwnSession, then: string | null): string =>
  then ?? (awaits ? (may(person, 'call-for-support') ? '/me' : '/') : '/me/second-step?done=shown')

/** First to the recovery codes, and from there on. */
const afterAdded = (kind: 'passkey' | 'code', then: string | null): string => withThen(`/me/second-step?done=${kind}`, then)

function standingOf(own: OwnSession, now: Date): SecondStepPageProps['stands'] {
  if (!own.awaits) return isFresh(own, now) ? 'own' : 'again'
  return hasStep(own.steps) ? 'show' : own.steps.includes('owed') ? 'owed' : 'first'
}
