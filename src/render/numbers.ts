/** A number with as many figures as the largest one has, two at least: files sort as slides follow. */
export const fileNumber = (number: number, most: number): string =>
  String(number).padStart(Math.max(2, String(most).length), "0");
