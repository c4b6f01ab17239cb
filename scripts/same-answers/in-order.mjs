import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

/** Loaded into a server before its own code: ids count up, so that what is listed by id comes in the order in which it was made. */
let count = 0
const next = () => (++count).toString(16).padStart(12, '0')

crypto.randomUUID = () => `f0000000-0000-4000-8000-${next()}`
globalThis.crypto.randomUUID = crypto.randomUUID
syncBuiltinESMExports()
