import { createHash } from 'node:crypto'
import { json, patternOf } from './both.mjs'
import { bodiesFor } from './bodies.mjs'
import { asItStands, filledIn, formsOf } from './page.mjs'
import { scenes } from './scenes.mjs'

/** A key for a deed, the same on both sides and in every run. */
const keyOf = name =>
  createHash('sha256')
    .update(name)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5')

/** Plays every scene, each deed twice under one key. Returns the addresses of what was made, below `/api`. */
export async function play(both, people) {
  const made = []
  const twice = async (who, path, body, key) => {
    const sent = json(path, body, { 'idempotency-key': key })
    const first = await both.ask(people[who], sent)
    await both.settle(people.coordinator)
    await both.ask(people[who], sent)
    return first
  }
  for (const [kind, named] of Object.entries(scenes))
    for (const [name, [begin, deeds]] of Object.entries(named)) {
      const body = kind === 'contacts' ? { facts: begin } : begin
      const { id } = JSON.parse((await twice('teacher', `/api/${kind}`, body, keyOf(`${kind} ${name}`))).body)
      for (const [at, [who, verb, sent]] of deeds.entries())
        await twice(who, `/api/${kind}/${id}/${verb}`, sent, keyOf(`${kind} ${name} ${at} ${verb}`))
      made.push(`/${kind}/${id}`)
    }
  return made
}

/** Every write of the OpenAPI document, of everyone given, with bodies right and wrong, about everything given and something that is not there. */
export async function tryWrites(both, people, { document, matters }) {
  const writes = Object.entries(document.paths).flatMap(([template, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) =>
      method === 'get' ? [] : [{ template, method: method.toUpperCase(), operation }],
    ),
  )
  for (const { template, method, operation } of writes) {
    if (template === '/api/session' || template.startsWith('/api/demo')) continue
    const nowhere = template.replace(/\{\w+\}/g, keyOf('nowhere'))
    const paths = [nowhere, ...matters.flatMap(address => aboutMatter(template, address))]
    for (const path of new Set(paths))
      for (const who of people) await tryBodies(both, who, { path, method, bodies: bodiesFor(operation, document) })
  }
}

/** Who may not do it is told so whatever they send. */
async function tryBodies(both, who, { path, method, bodies }) {
  for (const [at, body] of bodies.entries()) {
    const { status } = await both.ask(who, { ...json(path, body, { 'idempotency-key': keyOf(`${who.name} ${path} ${at}`) }), method })
    if (status === 401 || status === 403) return
    if (status < 300) await both.settle(who)
  }
}

function aboutMatter(template, address) {
  const [, kind, id] = address.split('/')
  const path = template.replace(`/api/${kind}/{id}`, `/api/${kind}/${id}`)
  return path === template || path.includes('{') ? [] : [path]
}

const peopleOfForm = 2
/** Forms that answer by how long something took, and those that end a session. */
const unsent = /^\/(sign-|plan\/(compare|adopt)|invest\/staffing\/plan)/

/**
 * Forms of the pages given, sent as they stand, filled in with the first and the last that can be chosen, and once more under the same
 * key. A form that many people find is sent by a few of them, and of pages alike a few are opened.
 */
export async function sendForms(both, who, { pages, sent, each }) {
  const opened = new Map()
  for (const path of pages) {
    const kind = path.startsWith('/contacts/') || path.startsWith('/calls/') ? path : patternOf(path.split('?')[0])
    opened.set(kind, (opened.get(kind) ?? 0) + 1)
    if (opened.get(kind) > each) continue
    const { body, headers } = await both.ask(who, { path })
    if (!/text\/html/.test(headers)) continue
    const mine = new Set()
    for (const form of formsOf(body, path)) {
      const name = signatureOf(form)
      if (mine.has(name) || (sent.get(name) ?? 0) >= peopleOfForm || unsent.test(form.action)) continue
      mine.add(name)
      sent.set(name, (sent.get(name) ?? 0) + 1)
      const filled = filledIn(form, { last: false })
      for (const [at, fields] of [asItStands(form), filled, filled, filledIn(form, { last: true })].entries())
        await send(both, who, form, fields, keyOf(`${who.name} ${name} ${at === 2 ? 1 : at}`))
    }
  }
}

const signatureOf = ({ action, fields, button }) =>
  JSON.stringify([action, [...new Set(fields.map(field => field.name))], button.name, button.value])

async function send(both, who, { action, isMultipart }, fields, key) {
  const said = fields.map(([name, value]) => [name, name === 'deed' ? key : value])
  const boundary = 'same-answers-boundary'
  const part = ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const answer = await both.ask(who, {
    ...{ method: 'POST', path: action },
    body: isMultipart ? `${said.map(part).join('')}--${boundary}--\r\n` : new URLSearchParams(said).toString(),
    headers: { 'content-type': isMultipart ? `multipart/form-data; boundary=${boundary}` : 'application/x-www-form-urlencoded' },
  })
  if (!answer.location?.startsWith('/')) return
  await both.settle(who)
  await both.ask(who, { path: answer.location })
}
