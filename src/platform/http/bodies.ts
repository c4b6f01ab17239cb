import { parse } from 'node:querystring'
import type { App } from './app.ts'
import { beyondBounds, hasTooMany, tooDeep, tooManyFields } from './bounds.ts'

/** Reads what forms and programs send; what holds more than anybody here reads is refused before it is read. */
export function readBodies(app: App): void {
  const read = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    // JSON with nothing in it is nothing, for many clients name a content type and send no body.
    if (body === '') return done(null, undefined)
    const beyond = beyondBounds(String(body))
    if (beyond) done(beyond === 'depth' ? tooDeep() : tooManyFields())
    else read(request, String(body), done)
  })
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'buffer' }, (_request, body, done) => {
    if (hasTooMany(Buffer.from(body), '&')) done(tooManyFields())
    else done(null, parse(String(body), '&', '=', { maxKeys: 0 }))
  })
}
