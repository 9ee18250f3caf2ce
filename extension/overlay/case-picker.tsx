import { byPerson } from './by-person.ts'
import type { CardProps } from './card-props.ts'

/** Several cases of one person: the person chooses, Langkah does not guess. */
export function CasePicker({ model, words }: CardProps) {
  const cases = model.view.value?.cases ?? []
  return (
    <div class="picker">
      <p>{words('chooseCase', { count: cases.length })}</p>
      {cases.map((each) => (
        <button type="button" class="pick" key={each.id} onClick={byPerson(() => model.choose(each.id))}>
          <span class="figures soft">{each.number}</span>
          <strong>{each.sopTitle}</strong>
          {each.step && <span class="soft">{each.step.kegiatan}</span>}
        </button>
      ))}
    </div>
  )
}
