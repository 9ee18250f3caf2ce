import { useSignal } from '@preact/signals'
import { CircleCheck } from 'lucide'
import type { BridgeFailure } from '../bridge-client/bridge-failure.ts'
import { bridgeAddress } from '../settings/bridge-address.ts'
import type { LinkProblem } from '../settings/link-problem.ts'
import { DEFAULT_ADDRESS, type Pairing } from '../settings/pairing.ts'
import { Field } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { Problem } from '../ui/problem.tsx'
import { StepMark } from '../ui/step-mark.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { usePanel } from './panel-context.ts'

/** Makes this browser a device of the office by a one-time code, and shows whom it then acts for. */
export function PairingScreen() {
  const { model, words } = usePanel()
  const fixed = model.policy.value.bridgeAddress
  const address = useSignal(fixed ?? model.pairing.value?.address ?? DEFAULT_ADDRESS)
  const code = useSignal('')
  const label = useSignal(words('pair.labelDefault'))
  const isBusy = useSignal(false)
  const problem = useSignal<string | undefined>(undefined)
  const paired = useSignal<Pairing | undefined>(undefined)
  const wasSignedOut = model.link.value.state === 'signed-out' && model.pairing.value

  async function send(event: Event): Promise<void> {
    event.preventDefault()
    const url = bridgeAddress(address.value)
    if (isBusy.peek()) return
    if (!url) {
      problem.value = words('pair.addressWrong')
      return
    }
    isBusy.value = true
    problem.value = undefined
    const input = { code: code.value.trim(), label: label.value.trim() || words('pair.labelDefault') }
    const result = await model.callUnpaired({ address: url }, (client) =>
      client.pairing.confirm.mutate(input),
    )
    isBusy.value = false
    if (result.ok) paired.value = { address: url, ...result.value }
    else {
      problem.value =
        result.failure.kind === 'refused'
          ? result.failure.sentence
          : words(problemKey(result.failure), { address: url })
    }
  }

  if (paired.value) return <Paired pairing={paired.value} />
  return (
    <main class="pairing">
      <StepMark size={40} />
      <h1>{words('pair.title')}</h1>
      <p class="soft">{words(wasSignedOut ? 'signedOutText' : 'pair.lead')}</p>
      <form class="stack" onSubmit={(event) => void send(event)}>
        <Field label={words('pair.code')} hint={words('pair.codeHint')}>
          <input
            class="input code figures"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            maxLength={12}
            value={code.value}
            onInput={(event) => {
              code.value = event.currentTarget.value.toUpperCase()
            }}
          />
        </Field>
        <Field label={words('pair.label')} hint={words('pair.labelHint')}>
          <TextInput value={label} maxLength={100} />
        </Field>
        <Field label={words('pair.address')} hint={words(fixed ? 'byOffice' : 'pair.addressHint')}>
          <TextInput value={address} maxLength={100} disabled={fixed !== undefined} />
        </Field>
        <Problem text={problem.value} />
        <button type="submit" class="button primary" disabled={isBusy.value || code.value.trim() === ''}>
          {words(isBusy.value ? 'pair.sending' : 'pair.send')}
        </button>
      </form>
      <button type="button" class="button quiet" onClick={model.openSettings}>
        {words('allSettings')}
      </button>
      <p class="hint">{words('pair.privacy')}</p>
    </main>
  )
}

function problemKey(failure: BridgeFailure): `problem.${LinkProblem}` {
  return `problem.${failure.kind === 'unreachable' ? (failure.problem ?? 'network') : 'network'}`
}

/** Nothing is kept before the person has seen whom this browser will act for. */
function Paired({ pairing }: { pairing: Pairing }) {
  const { model, words } = usePanel()
  return (
    <main class="pairing">
      <Icon node={CircleCheck} size={40} />
      <h1>{words('pair.done', { name: pairing.me.name, jabatan: pairing.me.jabatan })}</h1>
      <p class="soft">{words('pair.next')}</p>
      <button type="button" class="button primary" onClick={() => void model.pair(pairing)}>
        {words('pair.start')}
      </button>
    </main>
  )
}
