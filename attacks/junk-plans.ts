/** Plans that would take for ever, or all memory, or somebody else's file, by what they try. None is sound. */

const front = '---\nplan: junk\ntitle: Junk\nkind: district\nplace: Nowhere\neffective: 2026-09-01\nanswers: [support]\n---\n\n'
const provision = '## One {#one}\nauthority: practice · Nobody · unverified\n\n'
/** A plan of one section with one rule, whose YAML this is. */
export const planOfRule = (body: string) => `${front}${provision}\`\`\`rule support\n${body}\n\`\`\`\n`
const kb400 = 400_000
export const endlessPlans: Readonly<Record<string, string>> = {
  'YAML that laughs a billion times': planOfRule(
    `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
      .split('')
      .map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[at]}`).join(',')}]`)
      .join('\n')}\nwhen: {}\nthen: *j`,
  ),
  'front matter that laughs a billion times': `---\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
    .split('')
    .map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[at]}`).join(',')}]`)
    .join('\n')}\n---\n`,
  'YAML that holds itself': planOfRule('a: &a [*a]\nwhen: *a\nthen: *a'),
  '400 KB of lists in lists in YAML': planOfRule(`when: ${'['.repeat(kb400 / 2)}${']'.repeat(kb400 / 2)}`),
  '400 KB of objects in objects in YAML': planOfRule(`when: ${'{a: '.repeat(kb400 / 5)}${'}'.repeat(kb400 / 5)}`),
  '400 KB of lists in lists in Markdown': `${front}${Array.from({ length: 890 }, (_, at) => `${' '.repeat(at)}- x`).join('\n')}`,
  '400 KB of quotations in quotations': front + '>'.repeat(kb400),
  '400 KB of opening brackets': front + '['.repeat(kb400),
  '400 KB of emphasis that never ends': front + '*a _b '.repeat(kb400 / 6),
  '400 KB of links that never end': front + '[a](<b'.repeat(kb400 / 6),
  '400 KB of backquotes of every length': front + Array.from({ length: 890 }, (_, at) => `${'`'.repeat(at + 1)} `).join(''),
  '400 KB of comments that never end': front + '<!-- '.repeat(kb400 / 5),
  '400 KB of headings': front + '# x {#x}\n'.repeat(kb400 / 9),
  '400 KB in one line': front + 'x'.repeat(kb400),
  'fences that never end': `${front}${provision}${'```rule support\nwhen: {}\n'.repeat(1_000)}`,
  'a fence within a fence that never ends': `${front}${provision}~~~\n\`\`\`\`rule support\n\`\`\`\n`,
  'front matter that never ends': `---\n${'a: b\n'.repeat(kb400 / 5)}`,
  'ten thousand sections':
    front + Array.from({ length: 5_000 }, (_, at) => `## S {#s${at}}\nauthority: practice · N · unverified\n`).join('\n'),
  'two thousand rules':
    front +
    provision +
    Array.from(
      { length: 2_000 },
      (_, at) =>
        `\`\`\`rule support\nwhen: { danger: { not: [now] }, room${at}: x }\nthen: { answer: support-team, responders: [nurse], within: 60, police: not-called }\n\`\`\`\n`,
    ).join('\n'),
  'a thousand sound rules':
    front +
    provision +
    '```rule support\nwhen: { danger: { not: now }, weapon: { not: in-use }, what: { not: fight } }\nthen: { answer: support-team, responders: [nurse], within: 60, police: not-called }\n```\n'.repeat(
      1_000,
    ),
  'one fact with ten thousand values': planOfRule(
    `when: { what: [${Array(10_000).fill('fight').join(', ')}] }\nthen: { answer: support-team, responders: [nurse], within: 60, police: not-called }`,
  ),
  'seconds beyond all': planOfRule('when: {}\nthen: { answer: support-team, responders: [nurse], within: 1e999, police: not-called }'),
  'it includes itself': front.replace('answers:', 'includes: [junk, draft, junk#one]\nanswers:') + provision,
  'ten thousand includes': front.replace(
    'answers:',
    `includes: [${Array.from({ length: 10_000 }, (_, at) => `p${at}`).join(', ')}]\nanswers:`,
  ),
  'includes that climb out': front.replace(
    'answers:',
    'includes: ["../../../etc/passwd", "/etc/passwd", "..", "oakland#__proto__"]\nanswers:',
  ),
  'keys of the prototype': planOfRule('when: { __proto__: x, constructor: y }\nthen: { __proto__: { answer: x }, toString: y }'),
  'tags of YAML': planOfRule('when: !!js/function "x"\nthen: !<tag:yaml.org,2002:python/object/apply:os.system> [ls]'),
  'many documents': planOfRule(`${'---\na: b\n'.repeat(1_000)}`),
  'tabs, NUL-like and odd ends of line': `${front.replaceAll('\n', '\r')}\t${provision.replaceAll('\n', '\u2028')}\u0085\u000c`,
  'nothing but spaces': ' '.repeat(kb400),
}
