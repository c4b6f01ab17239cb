import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import staticFiles from '@fastify/static'
import swagger from '@fastify/swagger'
import fastify, { LogController, type FastifyBaseLogger, type FastifyError, type FastifyReply, type FastifyRequest } from 'fastify'
import { jsonSchemaTransform, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { isLang, type Lang } from '../../kernel/lang.ts'
import type { No } from '../../kernel/refusal.ts'
import { projectRoot } from '../config/root.ts'
import type { Database } from '../database/index.ts'
import type { District } from '../district/index.ts'
import { readBodies } from './bodies.ts'
import { browserPolicy, policyHeaders } from './browser-policy.ts'
import { compressTexts } from './compress.ts'
import { problemOfError, unstorable, unturnAll } from './faults.ts'
import { hearOut, longestBodyMillis } from './hear-out.ts'
import { finishRequestsUnderWay } from './in-hand.ts'
import type { Limits } from './limits.ts'
import { type Problem, problem, problemOf, titleOf } from './problem.ts'
import { tooOften } from './too-often.ts'
import { validatorOfShapes } from './validated.ts'
import { faultWords, ourFault, unkept } from './words/faults.ts'
import type { App } from './app.ts'

declare module 'fastify' {
  interface FastifyRequest {
    district: District
    lang: Lang
  }
  interface FastifyReply {
    /** Answers a "no": a problem under /api, a page that helps elsewhere. */
    no(no: No): FastifyReply
    /** Sends a whole HTML document. */
    html(text: string): FastifyReply
  }
  interface FastifyContextConfig {
    /** A page people see, with what a crawl needs to reach it. */
    page?: {
      readonly name: string
      /** Why this page may be longer than 600 words, which the crawl counts; left out where it may not. */
      readonly long?: string
    }
  }
}

export type ServerLog = FastifyBaseLogger

export interface ServerParts {
  readonly database: Database
  readonly log: FastifyBaseLogger
  /** Which district a request is for, by its session or its host. */
  readonly districtOf: (request: FastifyRequest) => Promise<District | undefined>
  /** The page for a problem, in the frame every page has. */
  readonly problemPage: (request: FastifyRequest, problem: Problem, reference: string) => string
  /** Someone asked for what is not theirs to see or do: kept, for being turned away is itself a fact. */
  readonly turnedAway?: (request: FastifyRequest) => void
  /** Answers in place of whatever was asked, while nothing may stand open; undefined where it may. */
  readonly shut?: (request: FastifyRequest, reply: FastifyReply) => Promise<'answered' | 'its-own' | undefined>
  /** Who asks too often; without it, nobody. */
  readonly limits?: Pick<Limits, 'waits' | 'ended'>
}

const longestBody = 1_048_576

/** An address that cannot be read is answered before a reply has what we add to one: a page is sent without it. */
const asPage = (reply: FastifyReply, text: string): FastifyReply =>
  reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(text)

export async function openServer(parts: ServerParts): Promise<App> {
  const answer = (request: FastifyRequest, reply: FastifyReply, said: Problem): FastifyReply => {
    reply.code(said.status)
    if (said.status === 403) parts.turnedAway?.(request)
    if (isApi(request))
      return reply.type('application/problem+json').send(JSON.stringify({ ...said, title: titleOf(said.status, request.lang) }))
    // Whoever sent a form is told there that it was not done.
    const notDone = request.method === 'POST' ? '&sent=no' : ''
    if (said.status === 401) return reply.redirect(`/sign-in?then=${encodeURIComponent(request.url.split('?')[0] ?? '/')}${notDone}`, 303)
    // The page of an unknown address says that by its title.
    const detail = said.detail === faultWords.nothingHere[request.lang] ? '' : said.detail
    return asPage(reply, parts.problemPage(request, { ...said, detail }, request.id))
  }
  const app: App = fastify({
    loggerInstance: parts.log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: longestBody,
    requestTimeout: longestBodyMillis,
    genReqId: () => crypto.randomUUID().slice(0, 8),
    routerOptions: { maxParamLength: 200 },
    // What still comes on an open connection during a stop is served: see in-hand.ts.
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) => {
      request.lang = languageOf(request)
      answer(
        request,
        reply.headers({ ...policyHeaders, 'cache-control': 'no-store' }),
        problemOfError(error, request.lang, longestBody) ?? problem(400, 'not-readable', faultWords.unreadableAddress[request.lang]),
      )
    },
  }).withTypeProvider<ZodTypeProvider>()
  finishRequestsUnderWay(app)
  hearOut(app)

  app.setValidatorCompiler(validatorOfShapes)
  // Schemas of answers are for /api/openapi.json; the answers themselves are built from typed values and are not read a second time.
  app.setSerializerCompiler(() => data => JSON.stringify(data))
  app.decorateRequest('lang', 'en')
  app.decorateReply('no', function (this: FastifyReply, no: No) {
    const said = problemOf(no, this.request.lang)
    // What a program is told besides, such as the keys to send, follows the sentence.
    const besides = isApi(this.request) ? no.detail.slice(no.says.en.length) : ''
    return answer(this.request, this, { ...said, detail: `${said.detail}${besides}` })
  })
  app.decorateReply('html', function (this: FastifyReply, text: string) {
    return asPage(this, text)
  })

  await app.register(cookie)
  readBodies(app)
  compressTexts(app)
  await app.register(helmet, browserPolicy)
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Concord', version: '1', description: 'What outsiders script against. Errors are RFC 9457 problem details.' },
    },
    transform: ({ schema, url, ...rest }) =>
      url.startsWith('/api/') ? jsonSchemaTransform({ schema, url, ...rest }) : { schema: { ...schema, hide: true }, url },
  })
  const built = join(projectRoot, 'dist', 'client')
  if (existsSync(built))
    await app.register(staticFiles, {
      ...{ root: built, prefix: '/assets/', index: false, dotfiles: 'ignore' },
      // Nobody asks again for what never changes under its address.
      ...{ immutable: true, maxAge: '365d', etag: false, lastModified: false },
    })

  app.addHook('onRequest', async (request, reply) => {
    request.lang = languageOf(request)
    if (isOpenAlways(request)) return undefined
    const isLimited = needsDistrict(request)
    const seconds = isLimited ? (parts.limits?.waits(request) ?? 0) : 0
    if (seconds > 0) return answerTooOften(request, reply, seconds)
    if (isLimited && request.method === 'GET' && !isApi(request)) keepLanguage(request, reply)
    const shut = await parts.shut?.(request, reply)
    // A reply is itself a promise, so that one is not handed through another.
    if (shut !== undefined) return shut === 'answered' ? reply : undefined
    if (!isLimited) return undefined
    const district = await parts.districtOf(request)
    if (!district) return answer(request, reply, problem(404, 'not-found', faultWords.noDistrict[request.lang]))
    request.district = district
    return undefined
  })
  // What is no built file is somebody's: nothing on the way keeps it.
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
  app.addHook('preValidation', async (request, reply) => {
    for (const value of [request.body, request.query]) unturnAll(value)
    for (const [where, value] of Object.entries({ body: request.body, query: request.query, params: request.params })) {
      const found = unstorable(value)
      if (found === undefined) continue
      const detail = unkept({ where: `${where}${found}` })[request.lang]
      return answer(request, reply, problem(422, 'wrong-value', detail, [{ pointer: found, detail }]))
    }
    return undefined
  })
  app.setNotFoundHandler((request, reply) => answer(request, reply, problem(404, 'not-found', faultWords.nothingHere[request.lang])))
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const known = problemOfError(error, request.lang, request.routeOptions.bodyLimit)
    if (known && known.status < 500) return answer(request, reply, known)
    request.log.error({ err: error, route: request.routeOptions.url, method: request.method }, 'fault')
    if (known) return answer(request, reply.header('retry-after', '5'), known)
    return answer(request, reply, problem(500, 'fault', ourFault({ reference: request.id })[request.lang]))
  })
  app.addHook('onRequestAbort', async request => parts.limits?.ended(request))
  app.addHook('onResponse', async (request, reply) => {
    parts.limits?.ended(request)
    request.log.info(
      { method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    )
  })
  return app
}

function answerTooOften(request: FastifyRequest, reply: FastifyReply, seconds: number): FastifyReply {
  reply.code(429).header('retry-after', String(seconds))
  const { detail, page } = tooOften(request.lang, seconds)
  if (!isApi(request)) return reply.html(page)
  return reply.type('application/problem+json').send(JSON.stringify(problem(429, 'too-often', detail)))
}

const isApi = (request: FastifyRequest): boolean => request.url.startsWith('/api/') || request.url === '/api'
const isOpenAlways = (request: FastifyRequest): boolean => /^\/(livez|readyz|assets\/)/.test(request.url)
/** A provider's callback names no district, and whoever dials hears of 911 even where no district can be read. */
const needsDistrict = (request: FastifyRequest): boolean =>
  !/^\/(livez|readyz|assets\/|api\/openapi\.json|api\/carriers\/)/.test(request.url)

const languageKeptSeconds = 365 * 86_400

/** Once chosen on a page, a language stays: forms and the pages they lead to are in it too. */
function keepLanguage(request: FastifyRequest, reply: FastifyReply): void {
  const chosen = languageChosen(request)
  if (chosen === undefined) return
  const secure = request.protocol === 'https'
  reply.setCookie('concord_lang', chosen, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: languageKeptSeconds })
}

function languageChosen({ query }: FastifyRequest): Lang | undefined {
  return typeof query === 'object' && query !== null && 'lang' in query && isLang(query.lang) ? query.lang : undefined
}

/** `?lang=` wins, then the one chosen before, then what the browser prefers. */
function languageOf(request: FastifyRequest): Lang {
  const chosen = languageChosen(request)
  if (chosen !== undefined) return chosen
  const kept = /(?:^|;\s*)concord_lang=(en|es)(?:;|$)/.exec(request.headers.cookie ?? '')?.[1]
  if (isLang(kept)) return kept
  const first = /^\s*([a-z]{2})\b/i.exec(request.headers['accept-language'] ?? '')?.[1]?.toLowerCase()
  return isLang(first) ? first : 'en'
}

/** The addresses of built files by the name of their entry, or plain names where nothing was built. */
export function builtAssets(): { css: string; scripts: Record<string, string> } {
  const file = join(projectRoot, 'dist', 'client', '.vite', 'manifest.json')
  if (!existsSync(file)) return { css: '/assets/style.css', scripts: {} }
  const manifest: Record<string, { file: string; name?: string; isEntry?: boolean; css?: string[] }> = JSON.parse(
    readFileSync(file, 'utf8'),
  )
  const scripts: Record<string, string> = {}
  let css = '/assets/style.css'
  for (const entry of Object.values(manifest)) {
    if (!entry.isEntry || !entry.name) continue
    if (entry.name === 'style') css = `/assets/${entry.css?.[0] ?? entry.file}`
    else scripts[entry.name] = `/assets/${entry.file}`
  }
  return { css, scripts }
}

/**
 * The shapes a route answers with, for `/api/openapi.json` alone: typed as nothing, since an answer may also be a problem,
 * which fastify's types would refuse.
 */
export const documents = (response: Readonly<Record<number, z.ZodType | undefined>>): object => ({
  response: Object.fromEntries(Object.entries(response).map(([code, shape]) => [code, shape ?? z.null().describe('Nothing.')])),
})
