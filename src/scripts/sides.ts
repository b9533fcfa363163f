import { chooseSide, chosenSide, type Side } from './side.ts';

/** On pages shared by both languages, lets readers choose one; the choice is remembered. */
export function offerSides(): void {
  const sides = document.querySelector<HTMLFieldSetElement>('fieldset.sides');
  if (!sides) return;
  sides.hidden = false;
  for (const input of sides.querySelectorAll<HTMLInputElement>('input')) {
    input.checked = input.value === chosenSide();
    input.addEventListener('change', () => chooseSide(input.value as Side));
  }
}
