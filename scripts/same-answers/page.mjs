const entities = { amp: '&', quot: '"', lt: '<', gt: '>', '#39': "'", '#x27': "'" }
const plain = text => text.replace(/&(amp|quot|lt|gt|#39|#x27);/g, (_, name) => entities[name])

/** Addresses of ours that a page leads to or shows. */
export function linksOf(html) {
  const found = [...html.matchAll(/<[^>]+?\s(?:href|src|data)="(\/[^"#]*)/g)].map(([, address]) => plain(address))
  return [...new Set(found)].filter(address => !address.startsWith('/assets/'))
}

/** Forms that send something, with their fields as they stand: one for each of its buttons. */
export function formsOf(html, page) {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
    .filter(([, tag]) => /method="post"/i.test(tag))
    .flatMap(([, tag, inside]) => {
      const fields = fieldsOf(inside)
      const buttons = [...inside.matchAll(/<button\b([^>]*)>/g)].map(([, button]) => attributesOf(button)).filter(isSending)
      const form = { action: attributesOf(tag).action ?? page, isMultipart: tag.includes('multipart/form-data'), fields }
      return (buttons.length > 0 ? buttons : [{}]).map(button => ({ ...form, button }))
    })
}

const isSending = button => button.type === undefined || button.type === 'submit'

/** The names and values that a browser sends where nobody typed or chose anything. */
export const asItStands = form => [...form.fields.flatMap(({ name, value, sent }) => (sent ? [[name, value]] : [])), ...ofButton(form)]

/** The same, with something in every box: the first or the last of what can be chosen. */
export function filledIn(form, { last }) {
  const names = [...new Set(form.fields.map(field => field.name))]
  const chosen = names.flatMap(name => {
    const fields = form.fields.filter(field => field.name === name && field.value !== '' && !field.isTyped)
    const typed = form.fields.filter(field => field.name === name && field.isTyped)
    const one = last ? fields.at(-1) : fields[0]
    return [...(one ? [[name, one.value]] : []), ...typed.map(field => [name, typedInto(field)])]
  })
  return [...chosen, ...ofButton(form)]
}

const ofButton = ({ button }) => (button.name === undefined ? [] : [[button.name, button.value ?? '']])

function typedInto({ name, type, value }) {
  if (value !== '') return value
  if (type === 'date' || /On$|from|to$|day/i.test(name)) return '2027-06-28'
  if (type === 'number' || /count|cents|minutes|people|saw/i.test(name)) return '2'
  if (type === 'email') return 'someone@example.org'
  return 'Something said'
}

function fieldsOf(html) {
  const found = []
  for (const [, tag] of html.matchAll(/<input\b([^>]*?)\/?>/g)) {
    const { name, type = 'text', value = '', checked } = attributesOf(tag)
    if (name === undefined || type === 'submit') continue
    const isChosen = type === 'radio' || type === 'checkbox'
    const sent = type !== 'file' && (!isChosen || checked !== undefined)
    found.push({ name, type, value: isChosen && value === '' ? 'on' : value, sent, isTyped: !isChosen && type !== 'hidden' })
  }
  for (const [, tag, inside] of html.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const { name } = attributesOf(tag)
    const options = [...inside.matchAll(/<option\b([^>]*)>/g)].map(([, option]) => attributesOf(option))
    const standing = options.find(option => option.selected !== undefined) ?? options[0]
    for (const option of options) found.push({ name, type: 'select', value: option.value ?? '', sent: option === standing, isTyped: false })
  }
  for (const [, tag, inside] of html.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g))
    found.push({ name: attributesOf(tag).name, type: 'textarea', value: plain(inside), sent: true, isTyped: true })
  return found.filter(field => field.name !== undefined)
}

function attributesOf(tag) {
  return Object.fromEntries([...tag.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name, value = '']) => [name, plain(value)]))
}
