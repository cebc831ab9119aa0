export { composer, type OptionsDocument } from './composer.ts'
export { type EnTete, enTete } from './en-tete.ts'
