export type Language = 'id' | 'en'
