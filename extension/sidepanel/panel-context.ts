import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Language } from '../settings/language.ts'
import type { LiveBoard } from './live-board.ts'
import type { PanelModel } from './panel-model.ts'
import type { PanelWords } from './panel-words.ts'

export interface Panel {
  readonly model: PanelModel
  readonly words: PanelWords
  readonly language: Language
}

/** What every view of the panel needs; given once, at its root. */
export const PanelContext = createContext<Panel | undefined>(undefined)

export function usePanel(): Panel {
  const panel = useContext(PanelContext)
  if (!panel) throw new Error('a view of the panel stands outside PanelContext')
  return panel
}

/** The live board, for views that are shown only once there is one. */
export function usePanelBoard(): LiveBoard {
  const board = usePanel().model.board.value
  if (!board) throw new Error('this view is shown only with a board')
  return board
}
