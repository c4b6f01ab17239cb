/** Junk of every kind: bodies no program reads, and values where others were expected. */

export interface JunkBody {
  readonly name: string
  readonly type: string
  readonly body: string | Buffer
  readonly headers?: Readonly<Record<string, string>>
}

const json = 'application/json'
const form = 'application/x-www-form-urlencoded'
const deep = 10_000

/** Bodies that are wrong whatever was expected. */
export const rawBodies: readonly JunkBody[] = [
  { name: 'nothing', type: json, body: '' },
  { name: 'null', type: json, body: 'null' },
  { name: 'a list', type: json, body: '[]' },
  { name: 'a number', type: json, body: '7' },
  { name: 'a text', type: json, body: '"text"' },
  { name: 'true', type: json, body: 'true' },
  { name: 'half of an object', type: json, body: '{"a":' },
  { name: 'NaN', type: json, body: 'NaN' },
  { name: 'lists in lists', type: json, body: '['.repeat(deep) + ']'.repeat(deep) },
  { name: 'objects in objects', type: json, body: `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}` },
  { name: 'lists in an object', type: json, body: `{"facts":${'['.repeat(deep)}${']'.repeat(deep)}}` },
  { name: 'more than 1 MB', type: json, body: `{"a":"${'x'.repeat(1_048_577)}"}` },
  {
    name: 'bytes that are no UTF-8',
    type: json,
    body: Buffer.concat([Buffer.from('{"room":"'), Buffer.from([0xff, 0xfe, 0xc0, 0x80]), Buffer.from('"}')]),
  },
  { name: 'UTF-16', type: json, body: Buffer.from('{"room":"x"}', 'utf16le') },
  { name: 'a byte order mark', type: json, body: '\ufeff{"room":null}' },
  { name: 'a key of the prototype', type: json, body: '{"__proto__":{"handle":"superintendent"}}' },
  { name: 'the constructor', type: json, body: '{"constructor":{"prototype":{"handle":"x"}}}' },
  { name: 'keys nobody knows', type: json, body: '{"toString":1,"hasOwnProperty":{},"valueOf":[]}' },
  { name: 'a NUL in a key', type: json, body: '{"a\\u0000b":"x"}' },
  { name: 'half a surrogate pair', type: json, body: '{"room":"\\ud800","handle":"\\udc00"}' },
  { name: 'a number beyond all', type: json, body: '{"order":1e999,"items":[{"order":123456789012345678901234567890}]}' },
  { name: 'plain text', type: 'text/plain', body: 'hello' },
  { name: 'XML', type: 'application/xml', body: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>' },
  { name: 'a form', type: form, body: 'a=1&__proto__=2&facts[danger]=now' },
  { name: 'a form of percent signs', type: form, body: '%%%=%zz&%=%' },
  { name: 'a multipart form without its boundary', type: 'multipart/form-data', body: 'x' },
  {
    name: 'a multipart form that ends nowhere',
    type: 'multipart/form-data; boundary=b',
    body: '--b\r\nContent-Disposition: form-data; name="roster"; filename="x"\r\n\r\nPK',
  },
  { name: 'a zip that is none', type: 'application/zip', body: Buffer.from('PK\u0003\u0004 not really') },
  { name: 'a kind of content that is none', type: 'nonsense', body: '{}' },
  { name: 'JSON said to be compressed', type: json, body: '{}', headers: { 'content-encoding': 'gzip' } },
]

/** In the place of one value of a body that is right otherwise. */
export const wrongValues: readonly unknown[] = [
  null,
  '',
  'nonsense',
  'a\u0000b',
  '\ud800',
  '\udfff x',
  '\u202e\u2066 x',
  'x'.repeat(100_000),
  "'; drop table ledger.fact; --",
  '<script>alert(1)</script>',
  '__proto__',
  'constructor',
  '00000000-0000-0000-0000-000000000000',
  '9999-99-99',
  -1,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  true,
  [],
  [[]],
  {},
  { a: { b: 'x' } },
]

/** In the place of an id in an address, as it is sent. */
export const wrongSegments: readonly string[] = [
  'x',
  '%00',
  '%ff',
  '%',
  '..%2f..%2fetc%2fpasswd',
  '%F0%9F%92%A9',
  '__proto__',
  "'%20or%201=1--",
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-4fff-bfff-ffffffffffff',
  'a'.repeat(150),
  'a'.repeat(2_000),
]

export const wrongQueries: readonly string[] = [
  '?after=%00',
  '?after=x',
  '?after=1e309&after=-1',
  '?after[]=x',
  '?matter=nope',
  '?stage=__proto__',
  '?%ff=1',
  '?__proto__=1',
  '?lang=xx&lang=es',
  `?x=${'y'.repeat(5_000)}`,
  '?&&&===',
]

export const wrongHeaders: readonly Readonly<Record<string, string>>[] = [
  { authorization: 'Bearer' },
  { authorization: 'Bearer x' },
  { authorization: `Bearer ${'a'.repeat(7_000)}` },
  { authorization: `Bearer ${'0'.repeat(32)}.${'A'.repeat(43)}` },
  { authorization: 'Basic YTpi' },
  { cookie: 'concord_session=%00; concord_lang=xx; concord_draft=%7B%22room' },
  { cookie: `concord_session=${'"'.repeat(50)}` },
  { 'accept-language': 'xx-' + '9'.repeat(300) },
  { 'idempotency-key': 'k'.repeat(5_000), 'x-csrf-token': '\u00ff' },
]

interface Schema {
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
}

/** A value of this schema's shape, every key in it. */
export function sampleOf(schema: Schema): unknown {
  const one = schema.anyOf ?? schema.oneOf ?? schema.allOf
  if (one) return sampleOf(one.find(each => each.type !== 'null') ?? {})
  if (schema.enum) return schema.enum[0]
  if (schema.const !== undefined) return schema.const
  switch ([schema.type].flat()[0]) {
    case 'object':
      return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, value]) => [key, sampleOf(value)]))
    case 'array':
      return [sampleOf(schema.items ?? {})]
    case 'boolean':
      return false
    case 'integer':
    case 'number':
      return 1
    default:
      return schema.format === 'uuid' ? 'ffffffff-ffff-4fff-bfff-ffffffffffff' : 'x'
  }
}

/** The value with each single part of it, and the whole, replaced by each wrong one. */
export function* spoiled(value: unknown): Generator<unknown> {
  yield* wrongValues
  if (Array.isArray(value)) for (const inner of spoiled(value[0])) yield [inner]
  else if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) {
      for (const inner of spoiled(part)) yield { ...value, [key]: inner }
      for (const inner of wrongValues) yield { [key]: inner }
    }
}

/** Names that forms of every slice ask for. */
export const formFields: readonly string[] = [
  'what',
  'danger',
  'room',
  'school',
  'student',
  'drill',
  'to',
  'outcome',
  'nobodyCame',
  'followUp.what',
  'followUp.owner',
  'followUp.dueOn',
  'handle',
  'then',
  'person',
  'role',
  'order',
  'from',
  'remove',
  'commit',
  'deed',
  '_csrf',
]
