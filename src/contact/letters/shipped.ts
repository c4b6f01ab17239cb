/** Notices that have a letter, in the order in which they are given. */
export const letterNotices = ['caregiver-told', 'caregiver-written', 'student-told', 'defender-told'] as const
export type LetterNotice = (typeof letterNotices)[number]

export const isLetterNotice = (text: string): text is LetterNotice => letterNotices.some(notice => notice === text)

/** Drafts to begin with. No person has signed them; a district's own person who reads the language does, or writes another. */
export const shippedLetters: Readonly<Record<'en' | 'es', Readonly<Record<LetterNotice, string>>>> = {
  en: {
    'caregiver-told':
      'This is {school}. At {time} police or an agency came to us and asked {what}. It is about your child. We have asked them to wait. You may say yes or no. You may ask for a lawyer at no cost to you. Please call us now at {office-phone}. We can speak with you in your language.',
    'caregiver-written':
      'Dear family, at {time} police or an agency came to {school} and asked {what}. It was about your child. This letter tells you so in writing. You may ask for your own copy of what we wrote down, and tell us if something is wrong. Call us at {office-phone}. We can speak with you in your language.',
    'student-told':
      'At {time} police or an agency came to {school} and asked {what}. It is about you. You may say yes or no. You do not have to answer questions. You may ask for a lawyer at no cost to you. An adult of the school stays with you. You can reach the office at {office-phone}.',
    'defender-told': 'This is {school}. At {time} police or an agency asked {what}. Please call us back now at {office-phone}.',
  },
  es: {
    'caregiver-told':
      'Le hablamos de {school}. A las {time} la policía o una agencia vino y pidió {what}. Se trata de su hijo o hija. Les pedimos que esperen. Usted puede decir que sí o que no. Puede pedir un abogado sin costo. Por favor, llámenos ahora al {office-phone}. Podemos hablar con usted en su idioma.',
    'caregiver-written':
      'Estimada familia: a las {time} la policía o una agencia vino a {school} y pidió {what}. Se trataba de su hijo o hija. Esta carta se lo informa por escrito. Usted puede pedir su propia copia de lo que anotamos, y decirnos si algo está mal. Llámenos al {office-phone}. Podemos hablar con usted en su idioma.',
    'student-told':
      'A las {time} la policía o una agencia vino a {school} y pidió {what}. Se trata de usted. Puede decir que sí o que no. No tiene que contestar preguntas. Puede pedir un abogado sin costo. Un adulto de la escuela se queda con usted. La oficina está en el {office-phone}.',
    'defender-told':
      'Le hablamos de {school}. A las {time} la policía o una agencia pidió {what}. Por favor, devuélvanos la llamada ahora al {office-phone}.',
  },
}
