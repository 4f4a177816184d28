import { wrap } from './svg-text'

const marks = '!"#$%&()*+,;<=>?@[\\]^_`{|}~: '
const slim = '!()[]{}|;,`:" '
/** Rare combining marks, one for each mark of the grammar. */
const first = 0x1ab0
const carried = (mark: string): string => `${slim.includes(mark) ? 'l' : 'n'}${String.fromCharCode(first + marks.indexOf(mark))}`
const filler = `n${String.fromCharCode(first + marks.length)}`

/** Text as the renderer can carry and measure it without reading anything into it: each mark of its grammar stands as a letter under a combining mark. `\n` stays. */
export const encode = (text: string): string => text.replace(/[!"#$%&()*+,;<=>?@[\\\]^_`{|}~]|:(?=:)/g, carried)

/** The same without spaces, and a little wider, for lines that are set in mono. */
export const encodeWord = (text: string): string =>
  encode(text).replaceAll(' ', carried(' ')) + filler.repeat(Math.ceil(text.length * 0.12))

/** What `encode` or `encodeWord` was given. */
export const decode = (text: string): string =>
  text.replace(/[ln]([\u1AB0-\u1ACF])/g, (_, mark: string) => marks[mark.charCodeAt(0) - first] ?? '')

/** A label in lines of at most `chars` characters, encoded, with a tag between lines; a space where there is none. */
export const encodeLabel = (label: string, chars: number): string =>
  label
    .split('\n')
    .flatMap((line) => (line ? wrap(line, chars) : ['']))
    .map(encode)
    .join('<br>') || ' '
