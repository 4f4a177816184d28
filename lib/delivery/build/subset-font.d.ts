declare module 'subset-font' {
  type Axis = number | { min: number; max: number; default: number }
  /** Cuts a font down to the characters of `text`; resolves with the bytes of the new font. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'woff2' | 'sfnt'; variationAxes?: Record<string, Axis> },
  ): Promise<Buffer>
}
