import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { python } from '@codemirror/lang-python'
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language'
import { Annotation, EditorState, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, keymap, lineNumbers } from '@codemirror/view'
import { editorInk, editorTheme, hangingIndent, ownedNames } from './editor-theme'

export type Marks = { lit: number | null; bad: number[] }

export type EditorHandle = {
  /** Puts another text in; the history keeps the old one. */
  setText: (text: string) => void
  mark: (marks: Marks) => void
  focus: (line?: number) => void
  destroy: () => void
}

type Options = { text: string; label: string; python: boolean; scrollTo?: number; onChange: (text: string) => void; onRun: () => void }

/** Marks a text that was put in from outside: whoever put it in need not hear of it. */
const putIn = Annotation.define<boolean>()
const setMarks = StateEffect.define<Marks>()

const marked = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, transaction) {
    const change = transaction.effects.find((effect) => effect.is(setMarks))
    if (!change) return set.map(transaction.changes)
    const { lit, bad } = change.value as Marks
    const { doc } = transaction.state
    const lines = [...new Set([...bad, ...(lit ? [lit] : [])])].filter((n) => n >= 1 && n <= doc.lines).sort((a, b) => a - b)
    return Decoration.set(
      lines.map((n) =>
        Decoration.line({ class: [n === lit ? 'is-lit' : '', bad.includes(n) ? 'is-bad' : ''].join(' ') }).range(doc.line(n).from),
      ),
    )
  },
  provide: (field) => EditorView.decorations.from(field),
})

/** Typing over selected text is done here: left to itself, the browser would keep the look of what it replaces in style attributes, which the page’s policy forbids and reports. */
const typedOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    if (event.inputType !== 'insertText' || event.data === null || event.isComposing) return false
    const [from, to] = selected(view)
    if (from === to) return false
    const insert = view.state.toText(event.data)
    view.dispatch({
      changes: { from, to, insert },
      selection: { anchor: from + insert.length },
      userEvent: 'input.type',
      scrollIntoView: true,
    })
    event.preventDefault()
    return true
  },
})

/** What is selected on the screen; the editor’s own state may not have heard of it yet. */
function selected(view: EditorView): [number, number] {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = (view.root as Document).getSelection?.() ?? {}
  const { from, to } = view.state.selection.main
  if (!anchorNode || !focusNode || !view.contentDOM.contains(anchorNode) || !view.contentDOM.contains(focusNode)) return [from, to]
  const ends = [view.posAtDOM(anchorNode, anchorOffset), view.posAtDOM(focusNode, focusOffset)]
  return [Math.min(...ends), Math.max(...ends)]
}

/** Puts an editor into a host. It stands in a shadow root, where its style sheet is one the page's policy allows. Escape, then Tab, leaves it. */
export function mountEditor(host: HTMLElement, { text, label, python: isPython, scrollTo, onChange, onRun }: Options): EditorHandle {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const run = () => {
    onRun()
    return true
  }
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        isPython ? python() : [],
        indentUnit.of('    '),
        EditorState.tabSize.of(4),
        indentOnInput(),
        bracketMatching(),
        syntaxHighlighting(editorInk),
        ownedNames,
        marked,
        editorTheme,
        typedOver,
        EditorView.lineWrapping,
        hangingIndent,
        keymap.of([{ key: 'Mod-Enter', run }, ...defaultKeymap, ...historyKeymap, indentWithTab]),
        EditorView.contentAttributes.of({ 'aria-label': label }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !update.transactions.some((transaction) => transaction.annotation(putIn)))
            onChange(update.state.doc.toString())
        }),
      ],
    }),
  })
  host.addEventListener('keydown', (event) => event.stopPropagation())
  const at = (line: number) => view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines)).from
  if (scrollTo) view.dispatch({ effects: EditorView.scrollIntoView(at(scrollTo), { y: 'start' }) })
  return {
    setText: (next) => {
      if (next !== view.state.doc.toString())
        view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next }, annotations: putIn.of(true) })
    },
    mark: (marks) => view.dispatch({ effects: setMarks.of(marks) }),
    focus: (line) => {
      if (line) view.dispatch({ selection: { anchor: at(line) }, scrollIntoView: true })
      view.focus()
    },
    destroy: () => view.destroy(),
  }
}
