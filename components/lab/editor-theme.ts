import { HighlightStyle } from '@codemirror/language'
import type { Range } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, MatchDecorator, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { tags } from '@lezer/highlight'

/** Ink on paper, as the samples are set: keywords bold, strings lighter, comments in the serif’s italic. */
export const editorInk = HighlightStyle.define([
  { tag: [tags.keyword, tags.controlKeyword, tags.definitionKeyword, tags.moduleKeyword, tags.operatorKeyword], fontWeight: '600' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--ink-2)' },
  { tag: tags.comment, fontFamily: 'var(--serif)', fontStyle: 'italic', fontSize: '1.09em', color: 'var(--ink-2)' },
])

const owners: Record<string, string> = {
  environ: 'e1',
  scope: 'e1',
  start_response: 'e2',
  exc_info: 'e2',
  receive: 'e4',
  send: 'e4',
  app: 'e3',
  application: 'e3',
}
const decorator = new MatchDecorator({
  regexp: new RegExp(`(?<![\\w."'/])(${Object.keys(owners).join('|')})(?![\\w"'/])`, 'g'),
  decoration: (match) => Decoration.mark({ class: owners[match[1] ?? ''] ?? '' }),
})

/** The names that one side of the boundary owns carry its hue. */
export const ownedNames = ViewPlugin.fromClass(
  class {
    decorations
    constructor(view: EditorView) {
      this.decorations = decorator.createDeco(view)
    }
    update(update: ViewUpdate) {
      this.decorations = decorator.updateDeco(update, this.decorations)
    }
  },
  { decorations: (plugin) => plugin.decorations },
)

const deepest = 32
const indents = Array.from({ length: deepest }, (_, n) => n + 1)

/** A wrapped line hangs two characters deeper than its own indent, as in a sample. */
export const hangingIndent = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    constructor(view: EditorView) {
      this.decorations = indented(view)
    }
    update(update: ViewUpdate) {
      if (update.docChanged || update.viewportChanged) this.decorations = indented(update.view)
    }
  },
  { decorations: (plugin) => plugin.decorations },
)

function indented(view: EditorView): DecorationSet {
  const lines: Range<Decoration>[] = []
  for (const { from, to } of view.visibleRanges)
    for (let at = from; at <= to; ) {
      const line = view.state.doc.lineAt(at)
      const depth = Math.min(deepest, /^ */.exec(line.text)?.[0].length ?? 0)
      if (depth) lines.push(Decoration.line({ class: `in${depth}` }).range(line.from))
      at = line.to + 1
    }
  return Decoration.set(lines)
}

/** The measures of a sample, so that nothing moves when the editor takes its place. */
export const editorTheme = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'transparent', fontSize: 'var(--editor-size, var(--t-code))', maxHeight: 'inherit' },
  '&.cm-focused': { outline: '0' },
  // Drawn above the gutter, which covers an outline.
  '&.cm-focused::after': {
    content: '""',
    position: 'absolute',
    inset: '0',
    border: '2px solid var(--ink)',
    pointerEvents: 'none',
    zIndex: '300',
  },
  '.cm-scroller': {
    fontFamily: 'var(--mono)',
    lineHeight: 'var(--lh-code)',
    wordSpacing: '0',
    fontVariantNumeric: 'normal',
    overflow: 'auto',
  },
  '.cm-content': { padding: '.85rem 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 1rem 0 2ch', textIndent: '-2ch' },
  ...Object.fromEntries(indents.map((n) => [`.cm-line.in${n}`, { paddingInlineStart: `${n + 2}ch`, textIndent: `-${n + 2}ch` }])),
  '.cm-gutters': { backgroundColor: 'var(--sheet)', border: '0', color: 'var(--ink-3)' },
  '.cm-lineNumbers .cm-gutterElement': {
    inlineSize: 'var(--editor-gutter, 3rem)',
    padding: '0 var(--editor-gap, 1.1rem) 0 0',
    fontSize: 'var(--t-micro)',
    boxSizing: 'border-box',
  },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '1.5px' },
  '&.cm-focused .cm-matchingBracket, .cm-matchingBracket': { backgroundColor: 'transparent', outline: '1px solid var(--rule-2)' },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'var(--fault-tint)' },
  '.cm-content ::selection': { backgroundColor: 'var(--marker)' },
  '.is-lit': { backgroundColor: 'var(--marker)', boxShadow: 'inset 3px 0 var(--marker-edge)' },
  '.is-bad': { backgroundColor: 'var(--fault-tint)', boxShadow: 'inset 3px 0 var(--fault)' },
  '.is-lit.is-bad': { backgroundColor: 'var(--marker)', boxShadow: 'inset 3px 0 var(--fault)' },
  '.e1': { color: 'var(--server)' },
  '.e2': { color: 'var(--wsgi)' },
  '.e3': { color: 'var(--app)', fontWeight: '600' },
  '.e4': { color: 'var(--asgi)' },
})
