import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { OptionsModel } from './options-model.ts'
import type { OptionsWords } from './options-words.ts'

export interface Options {
  readonly model: OptionsModel
  readonly words: OptionsWords
}

export const OptionsContext = createContext<Options | undefined>(undefined)

export function useOptions(): Options {
  const options = useContext(OptionsContext)
  if (!options) throw new Error('a view of the settings stands outside OptionsContext')
  return options
}
