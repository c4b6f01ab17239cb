import { messages } from '../../../words/messages.ts'

/** What each role does, and what it takes. */
export const rolesWords = messages('invest.posts.roles', {
  title: 'Roles',
  heading: 'What each person does at a school.',
  lede: 'The same words stand in the safety plan, in the list of who is on duty and in every opening.',
  duties: 'Does',
  skills: 'Is good at',
  languages: 'Languages',
  languagesSay: 'The languages families at the school speak. Each opening names them.',
  certificate: 'Must hold',
  certificates: {
    'state-license': 'A license of the Massachusetts education department for this role',
    'board-license': 'A license of the state board for their profession',
    training: 'No state license that we know of. The district trains them and says when they are certified',
    none: 'Nothing beyond what the district asks of an aide',
  },
  also: 'Elsewhere called',
  ratio: 'How many a school needs',
  former: 'Former school police and security officers',
  formerSay:
    'They may apply as anyone may. They are trained first, and are not taken to be certified. In Los Angeles students objected when school safety officers were hired again as coaches.',
  formerSource: 'WitnessLA, on Los Angeles',
  back: 'Who works there',
  cards: {
    counselor: {
      duties: ['Meets students about school, plans and worries.', 'Sees who is absent often, and asks why.'],
      skills: 'listening, planning with a student, knowing whom to call',
      also: 'guidance counselor; attendance counselor in Los Angeles',
    },
    'social-worker': {
      duties: ['Works with a student and the family on what makes school hard.', 'Finds food, housing and care with them.'],
      skills: 'home visits, crisis support, local services',
      also: 'school adjustment counselor; psychiatric social worker in Los Angeles',
    },
    psychologist: {
      duties: ['Finds out how a student learns, with the family’s consent.', 'Helps staff after a crisis.'],
      skills: 'assessment, consulting with teachers, crisis response',
      also: 'school psychologist',
    },
    nurse: {
      duties: ['Cares for students who are ill or hurt, and gives medicine.', 'Answers calls for medical help.'],
      skills: 'nursing care, emergencies, calm',
      also: 'school nurse',
    },
    clinician: {
      duties: ['Comes when someone is in a mental health crisis.', 'Makes a safety plan with them and follows up.'],
      skills: 'mental health care, crisis support, safety plans',
      also: 'mental health clinician; crisis clinician',
    },
    'climate-coach': {
      duties: ['Builds trust among students and staff, day by day.', 'Calms conflict before it grows, and gives students a voice.'],
      skills: 'talking people down, conflict, fair treatment of every group',
      also: 'school climate coach or climate advocate in Los Angeles',
    },
    'restorative-adviser': {
      duties: ['Holds circles where harm was done, for those who choose to come.', 'Helps keep the agreements that come of them.'],
      skills: 'restorative practice, patience, keeping confidence',
      also: 'restorative justice coordinator',
    },
    'culture-keeper': {
      duties: ['Knows students by name, and is where they gather.', 'Steps in early. Carries no weapon and arrests nobody.'],
      skills: 'relationships, talking people down, knowing the neighborhood',
      also: 'culture and climate ambassador in Oakland',
    },
    mediator: {
      duties: ['Sits with two sides who both agree to it.', 'Takes no side, and writes down what they settle.'],
      skills: 'mediation, listening, plain language',
      also: 'conflict mediator; violence interrupter',
    },
    responder: {
      duties: ['Comes first when someone calls for support.', 'Stays until it is settled or handed over.'],
      skills: 'talking people down, first aid, knowing the plan',
      also: 'support responder',
    },
    aide: {
      duties: ['Helps in class, on the bus and at lunch.', 'Tells a trained person when something is wrong.'],
      skills: 'patience, watching, asking for help early',
      also: 'paraprofessional',
    },
  },
})
