import type { MantineColorsTuple } from '@mantine/core'

/** The colour of action: deep blue-green. 7 is the one on buttons (8.0:1 on white). */
export const petrole: MantineColorsTuple = [
  '#eff6f6',
  '#ddecec',
  '#bad8da',
  '#8fbec2',
  '#5f9fa5',
  '#3a838a',
  '#216b73',
  '#12575f',
  '#0d464d',
  '#09353b',
]

/** Neutrals carry a trace of the same blue-green, so that grounds and lines belong together. */
export const gris: MantineColorsTuple = [
  '#f6f9f8',
  '#eef3f2',
  '#e1e9e8',
  '#cfdad9',
  '#b3c1c1',
  '#819395',
  '#566a6d',
  '#43565a',
  '#2c3f43',
  '#15272b',
]

/** Late, blocked, refused. */
export const brique: MantineColorsTuple = [
  '#fdf2ee',
  '#fae1d9',
  '#f3c2b3',
  '#e99b85',
  '#dd7457',
  '#cd5636',
  '#b84325',
  '#9d3519',
  '#7f2a14',
  '#63200f',
]

/** Soon due, to watch. */
export const ambre: MantineColorsTuple = [
  '#fdf7e7',
  '#faecc8',
  '#f4d990',
  '#ecc256',
  '#dfa727',
  '#c28a10',
  '#9d6d07',
  '#7d5505',
  '#634305',
  '#4a3204',
]

/** Done, up to date. Kept apart from the colour of action by its yellow. */
export const vert: MantineColorsTuple = [
  '#f1f7ec',
  '#e0eed6',
  '#c4deb2',
  '#a0c986',
  '#7bb059',
  '#5d963a',
  '#477b28',
  '#38641f',
  '#2b4f18',
  '#203c12',
]

/** Series of a chart, in order; neighbours stay apart for colour-blind eyes and in grey print. No warm accent: those are for what is late. */
export const SERIES = ['#12575f', '#8fbec2', '#5b6f95', '#b9c47c', '#8a6f9e', '#d6c9a8', '#566a6d', '#b9a3c4']
