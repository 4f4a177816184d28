import type { BankItem } from './bank'
import { csv } from './csv'

const why = 'Shown after answering, right or wrong.'
const items: BankItem[] = [
  {
    ...{ id: 'one-choice', q: 'Who calls a WSGI app?', explain: why },
    task: {
      kind: 'choice',
      choices: [
        { id: 'a', text: 'The server', right: true, feedback: 'Shown to whoever picks choice 1.' },
        { id: 'b', text: 'The browser', right: false },
        { id: 'c', text: 'Nobody', right: false },
      ],
    },
  },
  {
    ...{ id: 'several-choices', q: 'Which are servers?', explain: why },
    task: {
      kind: 'choices',
      choices: [
        { id: 'a', text: 'Gunicorn', right: true },
        { id: 'b', text: 'Uvicorn', right: true },
        { id: 'c', text: '`flask`', right: false },
      ],
    },
  },
  {
    ...{ id: 'in-order', q: 'What comes first?', explain: why },
    task: { kind: 'order', items: ['The request', 'The call', 'The answer'].map((text, i) => ({ id: String(i), text })) },
  },
  {
    ...{ id: 'pairs', q: 'Which takes what?', explain: why },
    task: {
      kind: 'match',
      prompts: [
        { id: 'a', text: 'WSGI', option: 'x' },
        { id: 'b', text: 'ASGI', option: 'y' },
      ],
      options: [
        { id: 'x', text: '`environ`' },
        { id: 'y', text: '`scope`' },
        { id: 'z', text: 'a partner that nothing has' },
      ],
    },
  },
  {
    ...{ id: 'typed', q: 'Name the first argument.', explain: why },
    task: {
      kind: 'text',
      answers: ['environ', 'the environ'],
      near: [{ answer: 'request', feedback: 'Shown to whoever types request.' }],
      otherwise: 'Shown to whoever types something else.',
      exact: false,
    },
  },
  {
    ...{ id: 'with-capitals', q: 'Which key holds the path?', explain: why },
    task: { kind: 'text', answers: ['PATH_INFO'], near: [], exact: true },
  },
  {
    ...{ id: 'number', q: 'How much is 22 / 7?', explain: why },
    task: { kind: 'text', answers: ['3.14'], near: [], exact: false, tolerance: 0.01 },
  },
]

/** A table with a question of every kind, to be written over. */
export const csvTemplate = (): string =>
  csv({ name: 'template', title: 'Template', sections: [{ slug: 'phase', title: 'Template', items }] }).data
