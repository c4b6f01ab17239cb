import type { Saying } from '../../kernel/lang.ts'

/** What the way in says before any slice is asked. */
export const faultWords = {
  nothingHere: { en: 'There is nothing at this address.', es: 'No hay nada en esta dirección.' },
  nothingUnderId: {
    en: 'There is nothing at this address. Check the id in it.',
    es: 'No hay nada en esta dirección. Revise el código que lleva.',
  },
  noDistrict: {
    en: 'No district is at this address. Check the host name.',
    es: 'No hay ningún distrito en esta dirección. Revise el nombre del sitio.',
  },
  mediaType: {
    en: 'The content type is not one this address reads. Expected application/json, or a form.',
    es: 'Esta dirección no lee ese tipo de contenido. Se esperaba application/json o un formulario.',
  },
  tooLarge: {
    en: 'What was sent is larger than this address takes.',
    es: 'Lo que se envió es más grande de lo que esta dirección acepta.',
  },
  badAddress: {
    en: 'The address cannot be read: it holds a percent sign that no two hexadecimal digits follow.',
    es: 'No se puede leer la dirección: tiene un signo de porcentaje sin dos dígitos hexadecimales después.',
  },
  unreadableAddress: { en: 'The address cannot be read.', es: 'No se puede leer la dirección.' },
} satisfies Record<string, Saying>

export const unreadable = (why: string): Saying => ({
  en: `What was sent cannot be read: ${why}`,
  es: `No se puede leer lo que se envió: ${why}`,
})

export const ourFault = (reference: string): Saying => ({
  en: `This is our fault, not yours. Quote the reference ${reference} when you tell us.`,
  es: `Es culpa nuestra, no suya. Díganos la referencia ${reference} cuando nos avise.`,
})

export const unkept = (where: string): Saying => ({
  en: `${where}: the text holds a character that cannot be kept (U+0000 or half of a surrogate pair).`,
  es: `${where}: el texto tiene un carácter que no se puede guardar (U+0000 o medio par sustituto).`,
})
