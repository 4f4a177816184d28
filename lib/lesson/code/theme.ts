import type { ThemeRegistrationRaw } from 'shiki'

/** Shiki wants colours, the page wants classes: each colour here is only the name of a class. */
const classes = { '#000001': 'k', '#000002': 's', '#000003': 'c', '#000004': 'p' } as const

export const ink = '#000000'

/** The class for a colour of the theme; none for plain ink. */
export function tokenClass(colour: string | undefined): string | undefined {
  return classes[colour?.toLowerCase() as keyof typeof classes]
}

const style = (foreground: keyof typeof classes, scope: string[]) => ({ scope, settings: { foreground } })

/** Ink on paper: keywords, strings, comments and names of fields differ, nothing else does. */
export const theme: ThemeRegistrationRaw = {
  name: 'ink',
  settings: [
    { settings: { foreground: ink, background: '#ffffff' } },
    style('#000001', [
      'keyword.control',
      'keyword.other',
      'keyword.operator.logical',
      'keyword.operator.new',
      'storage.type',
      'storage.modifier',
      'keyword.directive',
      'keyword.context',
      'entity.name.command',
      'support.function.builtin.shell',
      'constant.numeric.http.status',
      'keyword.other.http',
    ]),
    style('#000002', ['string', 'storage.type.string', 'punctuation.definition.string', 'constant.other.reason', 'string.other.http']),
    style('#000003', ['comment', 'punctuation.definition.comment']),
    style('#000004', [
      'support.type.property-name',
      'entity.name.tag.toml',
      'variable.key',
      'http.header.name',
      'entity.name.section',
      'support.variable.http',
      'keyword.other.header',
      'entity.other.attribute-name',
    ]),
  ],
}
