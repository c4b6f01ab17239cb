import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Asserted, assertionOf, keyAndCertificate, requestIn, responseOf, signed } from './saml-issuer.ts'

/**
 * A SAML issuer with pages, as districts have them: it asks who somebody is, and hands the browser a form with the signed answer. It answers to
 * `localhost`, which is another site than 127.0.0.1: a browser then keeps our cookies back from the form that it sends us.
 */
export async function openSamlSite(accounts: Readonly<Record<string, string>>) {
  const its = keyAndCertificate()
  const server = createServer(async (request, reply) => {
    const at = new URL(request.url ?? '/', address)
    const form = request.method === 'POST' ? await formIn(request) : undefined
    reply.setHeader('content-type', 'text/html; charset=utf-8')
    if (!form) return reply.end(page(`<form method="post"><label>Account <input name="login"></label>${button('Sign in')}</form>`))
    const { id, text } = requestIn(at.href)
    const returnTo = /AssertionConsumerServiceURL="([^"]+)"/.exec(text)?.[1] ?? ''
    const audience = /<(?:\w+:)?Issuer[^>]*>([^<]+)</.exec(text)?.[1] ?? ''
    const name = form.get('login') ?? ''
    const asserted: Asserted = {
      ...{ issuer: entity, audience, recipient: returnTo, inResponseTo: id, name, email: accounts[name] ?? 'nobody@harbor-falls.example' },
      ...{ from: -60, until: 300 },
    }
    const answer = Buffer.from(signed(responseOf(asserted, assertionOf(asserted)), its)).toString('base64')
    const sent = `<input type="hidden" name="SAMLResponse" value="${answer}">`
    return reply.end(page(`<form method="post" action="${returnTo}">${sent}${button('Continue')}</form>`))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const host = `localhost:${(server.address() as AddressInfo).port}`
  const [address, entity] = [`http://${host}/sign-in`, `http://${host}/saml`]
  return {
    host,
    address,
    entity,
    certificate: its.certificate,
    close: () => new Promise(resolve => server.close(resolve).closeAllConnections()),
  }
}

const page = (inner: string) => `<!doctype html><html lang="en"><title>Made-up issuer</title><main>${inner}</main></html>`
const button = (label: string) => `<button>${label}</button>`

async function formIn(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return new URLSearchParams(Buffer.concat(chunks).toString())
}
