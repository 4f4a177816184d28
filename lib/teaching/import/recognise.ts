/** A file that is not read: what it is, and the way out. */
export type UnreadFormat = { fact: string; remedy: string }

/** What is read, in a sentence. */
export const formatsRead =
  'Read are GIFT, Aiken, Moodle XML, QTI 1.2, 2 and 3 (packages of Canvas and Common Cartridges too), CSV in the columns of our template, TOML of mdbook-quiz and JSON of jupyterquiz.'

const viaMoodle =
  'Bring the questions into Moodle or Canvas and export them from there as Moodle XML or QTI, or copy them into the CSV template.'
const known = (what: string, remedy = viaMoodle): UnreadFormat => ({ fact: `This is ${what}, which is not read.`, remedy })

/** What a package is by the files in it; undefined where nothing says so. */
export function knownPackage(names: readonly string[]): UnreadFormat | undefined {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name))
  if (has(/^h5p\.json$/))
    return known(
      'an H5P package',
      'Copy its questions into the CSV template, or bring them into Moodle’s question bank and export Moodle XML.',
    )
  if (has(/^word\/document\.xml$/))
    return known(
      'a Word document',
      'Save it as plain text in the form of Aiken (choices as A) and B), then ANSWER: A), or copy the questions into the CSV template.',
    )
  if (has(/^xl\/workbook\.(xml|bin)$/))
    return known('an Excel workbook', 'Save the sheet as CSV; its columns are those of the CSV template.')
  if (has(/^ppt\/presentation\.xml$/)) return known('a PowerPoint presentation', 'Copy its questions into the CSV template.')
  if (has(/^mimetype$/) && has(/^content\.xml$/))
    return known(
      'an OpenDocument file',
      'Save a table as CSV in the columns of the CSV template, a text as plain text in the form of Aiken.',
    )
  if (has(/^moodle_backup\.xml$/))
    return known('a backup of a Moodle course', 'Restore it in Moodle, open its question bank and export Moodle XML.')
  if (has(/(^|\/)\.bb-package-info$/)) return known('a Blackboard package', 'Export the pool from Blackboard as QTI 2.1.')
  if (has(/(^|\/)collection\.anki2[1b]?$/)) return known('an Anki deck', 'Copy its cards into the CSV template.')
  return undefined
}

const signatures: [string, UnreadFormat][] = [
  [
    '\x1f\x8b',
    known(
      'a gzipped file, such as a backup of a Moodle course (.mbz)',
      'From a Moodle course, export the question bank as Moodle XML; unpack another file first.',
    ),
  ],
  ['%PDF', known('a PDF', 'Copy its questions into the CSV template.')],
  [
    '{\\rtf',
    known(
      'a text in RTF, as ExamView and Word write it',
      'From ExamView, export QTI 2.1 or a Blackboard 7 package for Canvas; otherwise save plain text in the form of Aiken.',
    ),
  ],
  [
    '\xd0\xcf\x11\xe0',
    known(
      'a Word or Excel file of the old kind',
      'Save a table as CSV in the columns of the CSV template, a text as plain text in the form of Aiken.',
    ),
  ],
  ['SQLite format 3', known('an SQLite database, such as an Anki collection', 'Copy its cards into the CSV template.')],
  ['7z\xbc\xaf', known('a 7z archive', 'Pack it as zip.')],
  ['Rar!', known('a RAR archive', 'Pack it as zip.')],
]

/** What a file is by its first bytes or the end of its name; undefined where they do not say. */
export function knownBytes(data: Uint8Array, file: string): UnreadFormat | undefined {
  const start = String.fromCharCode(...data.subarray(0, 16))
  const found = signatures.find(([mark]) => start.startsWith(mark))?.[1]
  if (found) return found
  if (/\.(bnk|tst)$/i.test(file))
    return known(
      'an ExamView bank',
      'In ExamView, export it as QTI 2.1, or as a Blackboard 7 package, which Canvas imports and exports as QTI.',
    )
  return undefined
}

const texts: [RegExp, UnreadFormat][] = [
  [
    /^\s*(quiz title:|quiz description:|shuffle answers:|title:.*\n+\s*(points:.*\n+)?\s*1\. )/i,
    known('the source of a text2qti quiz', 'Run text2qti on it and import the QTI package that it makes.'),
  ],
  [
    /^\s*1\.\s+\S[\s\S]*?\n\s*(\*[a-z]\)|\[[* ]\])\s/m,
    known('the source of a text2qti quiz', 'Run text2qti on it and import the QTI package that it makes.'),
  ],
  [
    /^Question \d+ - .*\n[\s\S]*?^\*?[A-Z]: /m,
    known(
      'Coursera’s text form',
      'Write it in the form of Aiken (choices as A) and B), then ANSWER: A), or copy the questions into the CSV template.',
    ),
  ],
  [
    /^(Question|Solution|Meta-information)\s*\n={3,}|\\begin\{(question|answerlist)\}|\\exsolution/m,
    known('an exercise of R/exams', 'Run exams2moodle() or exams2qti12() on it and import the file that makes.'),
  ],
  [/^\s*\\documentclass|\\begin\{document\}/m, known('a LaTeX document', 'Copy its questions into the CSV template.')],
  [/^\s*<!doctype html|^\s*<html[\s>]/i, known('a web page', 'Export the questions from where the page comes from.')],
  [/^%?\s*---\s*\n[\s\S]*?\n---/, known('a text with YAML', 'Copy its questions into the CSV template.')],
  [
    /^\s*(type\s+)?(MC|MA|TF|FIB|FIB_PLUS|ESS|NUM|MAT|SA)\t/m,
    known('Blackboard’s tab-separated form', 'Upload it to Blackboard and export the pool as QTI 2.1.'),
  ],
]

/** What a text is that is not read; undefined where nothing says so. */
export const knownText = (text: string): UnreadFormat | undefined => texts.find(([pattern]) => pattern.test(text))?.[1]
