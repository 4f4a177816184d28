/** Whether exactly the right choices were picked. */
export function isRight(choices: readonly { id: string; right: boolean }[], picked: readonly string[]): boolean {
  return choices.every((choice) => choice.right === picked.includes(choice.id))
}
