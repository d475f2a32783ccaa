import { create } from 'qrcode';

/**
 * The code a phone reads from paper, as a drawing: one horizontal stroke, one unit thick, for each run of dark modules.
 * @returns how many modules wide and high it is, and the path, whose first row has its middle at 0
 */
export function qrPath(text: string): { size: number; d: string } {
  const { size, data } = create(text, { errorCorrectionLevel: 'L' }).modules;
  const row = (y: number) => Array.from(data.subarray(y * size, (y + 1) * size)).join('');
  let d = '';
  for (let y = 0; y < size; y++) {
    let at = -1;
    for (const { 0: run, index } of row(y).matchAll(/1+/g)) {
      d += at < 0 ? `M${index} ${y}` : `m${index - at} 0`;
      d += `h${run.length}`;
      at = index + run.length;
    }
  }
  return { size, d };
}
