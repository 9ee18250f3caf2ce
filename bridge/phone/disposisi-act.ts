import type { DisposisiOffer } from '#bridge/use-cases/disposisi/disposisi-offer.ts'
import { receiverOptions } from '#shared/domain/disposisi/receiver-options.ts'
import type { Person } from '#shared/schema/board.ts'
import { Security, Urgency } from '#shared/schema/disposisi.ts'
import { checks, dayField, longText, select, shortText } from './act-fields.ts'
import { disposisiContentOf, instructionsOf, receiversOf } from './disposisi-content.ts'
import { type Html, html } from './html.ts'
import type { PhoneAct } from './phone-act.ts'
import { type PhoneForm, textsOf } from './phone-form.ts'
import type { PhoneWords } from './phone-view.ts'

interface Giving {
  readonly offer: DisposisiOffer
  readonly me: Pick<Person, 'id' | 'name'>
  readonly words: PhoneWords
}

interface DisposisiAsk extends Pick<PhoneAct, 'name' | 'about' | 'isMain'> {
  /** The number of what is disposed. */
  readonly what: string
  readonly label?: string
}

/** Gives a berkas, a letter or a received disposisi to others. Nobody is chosen beforehand. */
export function disposisiAct({ what, label, ...act }: DisposisiAsk, giving: Giving): PhoneAct {
  const { words, me } = giving
  const options = othersOf(giving)
  const namesOf = (form: PhoneForm) =>
    receiversOf(form).map((value) => options.find((each) => each.value === value)?.text ?? value)
  return {
    ...act,
    label: label ?? words('do.disposisi'),
    fields: (form) => disposisiFields(form, giving),
    lacks: (form) => {
      if (textsOf(form, 'kepada').length === 0) return words('disposisi.to')
      return instructionsOf(form).length === 0 ? words('disposisi.instructions') : undefined
    },
    says: (form) => {
      const { coordinator, note, dueOn, urgency, security } = disposisiContentOf(form)
      const leader = giving.offer.people.find(({ id }) => id === coordinator)?.name
      return [
        words('phone.confirm.disposisi', { name: me.name, what, to: namesOf(form).join('; ') }),
        `${words('disposisi.instructions')}: ${instructionsOf(form).join('; ')}.`,
        leader && `${words('disposisi.isCoordinator')}: ${leader}`,
        urgency !== 'biasa' && `${words('disposisi.urgency')}: ${words(`urgency.${urgency}`)}`,
        security !== 'biasa' && `${words('disposisi.security')}: ${words(`security.${security}`)}`,
        dueOn && `${words('phone.dueOnSaid')}: ${dueOn}`,
        note,
      ]
        .filter(Boolean)
        .join('\n')
    },
  }
}

function disposisiFields(form: PhoneForm, giving: Giving): Html {
  const { offer, words } = giving
  const options = othersOf(giving)
  const accounts = offer.people.map(({ id, name }) => ({ value: id, text: name }))
  const [first, ...others] = options
  return html`${select(form, {
    ...{ name: 'kepada', label: words('disposisi.to'), options, none: words('choose'), isNeeded: true },
  })}
${checks(textsOf(form, 'harap'), {
  ...{ name: 'harap', legend: words('disposisi.instructions'), areShort: true },
  options: offer.instructions.map((text) => ({ value: text, text })),
})}
${shortText(form, { name: 'harapLain', label: words('phone.instruction'), most: 200 })}
${dayField(form, 'tenggat', words('phone.dueOn'))}
${longText(form, { name: 'catatan', label: words('disposisi.note'), most: 2000 })}
<details class="part"${textsOf(form, 'juga').length > 0 && html` open`}><summary>${words('phone.further')}</summary>
<div class="stack">
${select(form, {
  ...{ name: 'sifat', label: words('disposisi.urgency') },
  options: Urgency.options.map((value) => ({ value, text: words(`urgency.${value}`) })),
})}
${select(form, {
  ...{ name: 'keamanan', label: words('disposisi.security') },
  options: Security.options.map((value) => ({ value, text: words(`security.${value}`) })),
})}
${first && others.length > 0 && checks(textsOf(form, 'juga'), { name: 'juga', legend: words('phone.alsoTo'), options })}
${others.length > 0 && select(form, { name: 'koordinator', label: words('phone.coordinator'), none: words('disposisi.noCoordinator'), options: accounts })}
</div></details>`
}

/** Everybody but the giver, once for each post. */
function othersOf({ offer, me }: Giving): { value: string; text: string }[] {
  return receiverOptions(offer.people.filter(({ id }) => id !== me.id))
}
