/** Words that mean something where a shape only says that it takes a text. */
const usual = {
  ...{ requester: 'local-police', basis: 'none', target: 'student-questioned', emergency: 'none', where: 'building', age: '14-17' },
  ...{ what: 'fight', danger: 'possible', weapon: 'none', whose: 'student', notice: 'caregiver-told', reason: 'withdrawn' },
  ...{ to: 'mobile-crisis', question: 'support', text: 'no plan at all', language: 'es', seen: 'signed-by-a-judge', role: 'counselor' },
}

/** What is sent to one address: nothing, an empty object, a wrong one, the least that its shape asks for, and all of it. */
export function bodiesFor(operation, document) {
  const shape = operation.requestBody?.content?.['application/json']?.schema
  const wrong = { banana: 1, facts: 7, reason: {}, outcome: 'banana', notice: 3 }
  if (shape === undefined) return [undefined, {}, wrong]
  return [undefined, {}, wrong, made(shape, document, { all: false }), made(shape, document, { all: true })]
}

function made(shape, document, how, name = '') {
  if (shape.$ref)
    return made(
      shape.$ref
        .split('/')
        .slice(1)
        .reduce((at, key) => at[key], document),
      document,
      how,
      name,
    )
  const choices = shape.anyOf ?? shape.oneOf
  if (choices) return made(how.all ? (choices.find(choice => choice.type === 'object') ?? choices[0]) : choices[0], document, how, name)
  if (shape.const !== undefined) return shape.const
  if (shape.enum) return how.all ? shape.enum.at(-1) : shape.enum[0]
  switch (Array.isArray(shape.type) ? shape.type[0] : shape.type) {
    case 'object': {
      const wanted = Object.entries(shape.properties ?? {}).filter(([key]) => how.all || shape.required?.includes(key))
      return Object.fromEntries(wanted.map(([key, inner]) => [key, made(inner, document, how, key)]))
    }
    case 'array':
      return how.all || shape.minItems ? [made(shape.items, document, how, name)] : []
    case 'integer':
    case 'number':
      return /year/i.test(name) ? 2027 : Math.max(shape.minimum ?? 1, 1)
    case 'boolean':
      return how.all
    default:
      return textFor(shape, name)
  }
}

function textFor({ format }, name) {
  if (format === 'uuid') return '00000000-0000-4000-8000-000000000000'
  if (format === 'date' || /On$|^day$|^from$/.test(name)) return '2027-06-28'
  if (format === 'date-time') return '2027-06-28T12:00:00.000Z'
  return usual[name] ?? 'Something said'
}
