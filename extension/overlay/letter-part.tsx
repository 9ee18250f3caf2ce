import type { ShownLetter } from '../page/read-letter.ts'
import type { CardProps } from './card-props.ts'

/** What the page says of its letter, before a person records it in the panel. */
export function LetterPart({
  letter,
  words,
}: Pick<CardProps, 'words'> & { letter: ShownLetter | undefined }) {
  if (!letter) return <p class="message">{words('letterUnclear')}</p>
  return (
    <div class="message part">
      <h3>{words('letter')}</h3>
      <p class="figures">{letter.number}</p>
      <p>{letter.date}</p>
      {letter.receivers.map((name) => (
        <p key={name}>{name}</p>
      ))}
      <p class="soft">{words('letterHint')}</p>
    </div>
  )
}
