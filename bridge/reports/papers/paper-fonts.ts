import { fileURLToPath } from 'node:url'

const file = (path: string) => fileURLToPath(import.meta.resolve(path))
const roboto = (cut: string) => file(`pdfmake/fonts/Roboto/Roboto-${cut}.ttf`)
const extended = (cut: string) => file(`@fontsource/noto-sans/files/noto-sans-latin-ext-${cut}.woff`)
const arabic = (weight: number) =>
  file(`@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-${weight}-normal.woff`)

/** Fonts that come with packages, so that a paper looks the same on every computer and nothing is fetched. */
export const paperFonts = {
  Roboto: {
    normal: roboto('Regular'),
    bold: roboto('Medium'),
    italics: roboto('Italic'),
    bolditalics: roboto('MediumItalic'),
  },
  Extended: {
    normal: extended('400-normal'),
    bold: extended('700-normal'),
    italics: extended('400-italic'),
    bolditalics: extended('700-italic'),
  },
  Arabic: { normal: arabic(400), bold: arabic(700), italics: arabic(400), bolditalics: arabic(700) },
}
