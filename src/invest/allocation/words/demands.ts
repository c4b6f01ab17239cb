import { messages } from '../../../words/messages.ts'

export const demandWording = messages('invest.allocation.demands', {
  posts: '{role}: at most {n, number, hundredths} in all.',
  steps: '{role}: at most {n, number, hundredths} at one school.',
  ratio: '{role}: at every school at most {n, number, hundredths} students to one.',
  region: 'In the group {region}: at least {n, number, hundredths}, of any role.',
  guaranteed: 'At {school}: at least one whole position.',
  pin: 'At {school}: exactly {n, number, hundredths} of the role {role}.',
  maxPerSchool: 'At any school: at most {n, number, hundredths}, all roles together.',
  budget: 'All of it costs at most {amount, number, dollars} a year.',
  travel: 'Each half position is shared by two schools at most {n, number, hundredths} minutes apart.',
  cannot: 'These cannot all be kept. Change one of them:',
  alsoCannot: 'Nor can these, whatever becomes of those above:',
  perhapsMore: 'The time was up: some of these may not be part of it.',
})
