/** A number without the dust of binary fractions. */
export const short = (value: number): number => Number(value.toPrecision(12))
