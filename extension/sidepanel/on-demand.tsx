import { useSignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { Problem } from '../ui/problem.tsx'
import { usePanel } from './panel-context.ts'

/**
 * A screen whose code is read when it is first shown, so that the panel starts without it.
 * @param read imports the screen. It fails where an update has put other files in the place of those this panel began
 *   with; the screen then says so, and reads anew when it is shown again.
 */
export function onDemand<Props extends object>(
  read: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let Screen: ComponentType<Props> | undefined
  return function OnDemand(props: Props) {
    const { words } = usePanel()
    const state = useSignal<'reading' | 'here' | 'failed'>(Screen ? 'here' : 'reading')
    useEffect(() => {
      if (Screen) return
      read().then(
        (screen) => {
          Screen = screen
          state.value = 'here'
        },
        () => {
          state.value = 'failed'
        },
      )
    }, [state])
    if (state.value === 'here' && Screen) return <Screen {...props} />
    if (state.value === 'failed') return <Problem text={words('failedScreen')} />
    return <p class="soft page">{words('loading')}</p>
  }
}
