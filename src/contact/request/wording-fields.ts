import type { Saying } from '../../kernel/lang.ts'

const choose = { en: 'Choose one from the list.', es: 'Elija una opción de la lista.' }

/** What a form expected, field by field. */
const fields: Readonly<Record<string, Saying>> = {
  facts: { en: 'Choose at least one thing that is now known.', es: 'Elija al menos una cosa que ahora se sabe.' },
  requester: { en: 'Say who they turned out to be.', es: 'Diga quiénes resultaron ser.' },
  basis: { en: 'Choose which kind of paper it is.', es: 'Elija qué clase de documento es.' },
  seen: { en: 'Tick what you found on the paper.', es: 'Marque lo que encontró en el documento.' },
  returnOn: { en: 'Write the day of the answer as a date.', es: 'Escriba como fecha el día de la respuesta.' },
  notice: { en: 'Choose which notice this is about.', es: 'Elija de qué aviso se trata.' },
  outcome: { en: 'Say whether they were told.', es: 'Diga si se le avisó.' },
  channel: {
    en: 'Say how: by phone, in person, or in some other way of the list.',
    es: 'Diga cómo: por teléfono, en persona u otra vía de la lista.',
  },
  language: { en: 'Choose the language from the list.', es: 'Elija el idioma de la lista.' },
  interpreter: { en: 'Say who interpreted.', es: 'Diga quién interpretó.' },
  consent: { en: 'Say whether they agreed.', es: 'Diga si dieron su consentimiento.' },
  reason: { en: 'Choose a reason from the list.', es: 'Elija una razón de la lista.' },
  place: { en: 'Say where it happened.', es: 'Diga dónde fue.' },
  adults: { en: 'Choose the adults who are there from the list.', es: 'Elija de la lista los adultos presentes.' },
  route: { en: 'Say which way they went.', es: 'Diga por dónde pasaron.' },
  couldSee: { en: 'Tick who else could see it, or nobody.', es: 'Marque quién más pudo verlo, o nadie.' },
  childrenSaw: {
    en: 'Write how many children saw it, as a number; 0 if none did.',
    es: 'Escriba cuántos menores lo vieron, con un número; 0 si ninguno.',
  },
  force: { en: 'Say whether force was used.', es: 'Diga si se usó la fuerza.' },
  action: { en: 'Say what they did.', es: 'Diga qué hicieron.' },
  support: { en: 'Say whether support was offered.', es: 'Diga si se ofreció apoyo.' },
  studentsAround: { en: 'Say what was done for the students around.', es: 'Diga qué se hizo por los estudiantes que estaban cerca.' },
  noticesKept: { en: 'Say whether the notices were given.', es: 'Diga si se dieron los avisos.' },
  unionOffered: { en: 'Say whether union help was offered.', es: 'Diga si se ofreció apoyo sindical.' },
  finding: { en: 'Say what the review found.', es: 'Diga qué resultó de la revisión.' },
  paperDate: { en: 'Write the date of the paper as a date.', es: 'Escriba la fecha del documento como fecha.' },
  arrivedAt: { en: 'Write when they came as a day and a time.', es: 'Escriba como día y hora cuándo llegaron.' },
  leftAt: { en: 'Write when they left as a day and a time.', es: 'Escriba como día y hora cuándo se fueron.' },
  civilCriminal: choose,
  text: { en: 'Write the letter in 20 to 2,000 characters.', es: 'Escriba la carta, entre 20 y 2000 caracteres.' },
  signer: { en: 'Write the name of the person who signs.', es: 'Escriba el nombre de la persona que firma.' },
  isRead: {
    en: 'Tick that this person reads the language and has read the letter.',
    es: 'Marque que esta persona lee el idioma y leyó la carta.',
  },
}

/** What was expected of the field at this place; of one that has no sentence of its own, that it is too long or not among those of its list. */
export const fieldWrong = (pointer: string): Saying =>
  fields[pointer.split('/')[1] ?? ''] ?? {
    en: 'One field could not be read. Choose from its list, or write less.',
    es: 'No se pudo leer un campo. Elija de su lista, o escriba menos.',
  }
